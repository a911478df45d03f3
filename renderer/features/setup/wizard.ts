import type { InputOf, OutputOf } from '../../../core/contract/client.ts';

export const steps = ['Folder', 'Sign-in', 'Recovery key', 'Office', 'You', 'Second person'] as const;

export type Offer = OutputOf<'setup.offers'>['procedures'][number];

/** What has been typed so far. Passphrases are not in it: each lives in its own step only. */
export type Draft = Readonly<{
  folder: string;
  word: string;
  groups: readonly string[];
  ask: readonly [number, number] | null;
  typed: readonly [string, string];
  procedure: string;
  officeName: string;
  senderName: string;
  address: string;
  contact: string;
  logo: string | null;
  logoName: string;
  postCutoff: string;
  me: Readonly<{ name: string; title: string; contact: string }>;
  roles: readonly string[];
}>;

export const emptyDraft: Draft = {
  folder: '',
  word: '',
  groups: [],
  ask: null,
  typed: ['', ''],
  procedure: '',
  officeName: '',
  senderName: '',
  address: '',
  contact: '',
  logo: null,
  logoName: '',
  postCutoff: '15:00',
  me: { name: '', title: '', contact: '' },
  roles: [],
};

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What a procedure knows of its firm, as the fields of the step. */
const suggested = (offer: Offer) => ({
  officeName: offer.firm,
  senderName: offer.brand,
  address: linesOf(offer.address.replaceAll(', ', '\n')).join('\n'),
  contact: offer.contact.join('\n'),
});
const nothing: ReturnType<typeof suggested> = { officeName: '', senderName: '', address: '', contact: '' };

/**
 * Takes up what the chosen procedure knows of its firm. What was typed stays; what only came from the procedure chosen
 * `before` goes with it.
 */
export function withOffer(draft: Draft, offer: Offer, before: Offer | undefined): Draft {
  const old = before === undefined ? nothing : suggested(before);
  const fresh = suggested(offer);
  const kept = (field: keyof typeof nothing) =>
    draft[field] === '' || draft[field] === old[field] ? fresh[field] : draft[field];
  return {
    ...draft,
    procedure: offer.id,
    officeName: kept('officeName'),
    senderName: kept('senderName'),
    address: kept('address'),
    contact: kept('contact'),
    roles: offer.roles.map(({ id }) => id),
  };
}

/** The groups as they are printed: numbered from 1, the last one checks the others. */
export const numbered = (groups: readonly string[]) =>
  groups.map((group, index) => ({
    group,
    place: index + 1,
    label: index === groups.length - 1 ? 'check' : String(index + 1),
  }));

/** Whether a group was read right from the paper: large and small letters are the same, spaces do not count. */
export const isRightGroup = (group: string | undefined, typed: string): boolean =>
  group !== undefined && typed.replaceAll(/\s/gu, '').toUpperCase() === group.toUpperCase();

/** Why the recovery key step cannot be left yet, or null. */
export function groupsMissing({ groups, ask, typed }: Draft): string | null {
  if (ask === null) return 'The recovery key has not been made yet.';
  const wrong = ask.filter((place, index) => !isRightGroup(groups[place - 1], typed[index] ?? ''));
  return wrong.length === 0
    ? null
    : `Type ${wrong.map((place) => `group ${place}`).join(' and ')} from the paper first.`;
}

/** So many lines of address, and of contact, fit beside the window of an envelope. */
const MOST_LINES = 6;
const TOO_MANY_LINES = `A letterhead has room for ${MOST_LINES} lines. Put some of them together.`;

/** What is still empty on the step of the office, by field. */
export function officeGaps(draft: Draft): Record<string, string> {
  return {
    ...(draft.procedure === '' ? { procedure: 'Choose the procedure that the office follows.' } : {}),
    ...(draft.officeName.trim() === '' ? { officeName: 'Give the office a name.' } : {}),
    ...(draft.senderName.trim() === '' ? { senderName: 'Say who the letters come from.' } : {}),
    ...(linesOf(draft.address).length === 0 ? { address: 'Letters need the address of the sender.' } : {}),
    ...(linesOf(draft.address).length > MOST_LINES ? { address: TOO_MANY_LINES } : {}),
    ...(linesOf(draft.contact).length > MOST_LINES ? { contact: TOO_MANY_LINES } : {}),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/u.test(draft.postCutoff) ? {} : { postCutoff: 'Write it as 15:30.' }),
  };
}

export function personGaps({ me, roles }: Draft): Record<string, string> {
  return {
    ...(me.name.trim() === '' ? { name: 'Letters name the person who handles the case.' } : {}),
    ...(me.title.trim() === '' ? { title: 'Letters give the title too.' } : {}),
    ...(me.contact.trim() === '' ? { contact: 'A telephone number or an e-mail address for letters.' } : {}),
    ...(roles.length === 0 ? { roles: 'Choose at least one role.' } : {}),
  };
}

export function finishing(draft: Draft): InputOf<'setup.finish'> {
  return {
    typed: [draft.typed[0].trim().toUpperCase(), draft.typed[1].trim().toUpperCase()],
    officeName: draft.officeName,
    letterhead: {
      name: draft.senderName,
      address: linesOf(draft.address),
      contact: linesOf(draft.contact),
      logo: draft.logo,
    },
    me: draft.me,
    roles: [...draft.roles],
    postCutoff: draft.postCutoff,
    procedure: draft.procedure,
  };
}
