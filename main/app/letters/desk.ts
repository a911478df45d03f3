import type { LetterDraft } from '#core/contract/letters.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { textOf } from '#core/domain/cases/facts-of.ts';
import { type SetAddress, setAddress } from '#core/domain/letters/address.ts';
import type { Coverage } from '#core/domain/letters/coverage.ts';
import { letterData } from '#core/domain/letters/letter.ts';
import type { Letter, LetterInput } from '#core/domain/letters/letter-data.ts';
import { type Finding, lint } from '#core/domain/letters/lint.ts';
import { clauseOfLetter } from '#core/domain/letters/purposes.ts';
import { placeOf, senderOf } from '#core/domain/letters/sender.ts';
import { timeframesOf } from '#core/domain/letters/timeframes.ts';
import { addressArea, type WindowProfile, windowProfile } from '#core/domain/letters/window.ts';
import type { Moment } from '#core/domain/procedures/reckoning.ts';
import type { Representative } from '#core/domain/record/events/values.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import type { AdoptedTemplate } from '../adopted-templates.ts';
import { localDate } from '../local-time.ts';
import type { OfficeBook } from '../office-book.ts';
import type { OpenOffice } from '../session.ts';
import { isOtherLanguage, languageStanding, twoWays } from './language.ts';
import { plannedDate, postOffice } from './planned.ts';

export type LetterSetting = Readonly<{
  file: CaseFile;
  book: OfficeBook;
  office: OpenOffice;
  adopted: AdoptedTemplate;
  coverage: Coverage;
}>;

/** A letter on the desk: what goes to the press, and everything that keeps it from being issued. */
export type OnDesk = Readonly<{
  letter: Letter;
  findings: readonly Finding[];
  planned: PlainDate;
  window: WindowProfile;
}>;

/** Path of the letterhead's picture among the press's assets. */
export const logoAsset = { 'image/png': 'logo.png', 'image/jpeg': 'logo.jpg' } as const;

/** Lays a draft on the desk. `replaces` = the printed date of the letter that this one stands in for. */
export function onDesk(setting: LetterSetting, draft: LetterDraft, replaces: PlainDate | null): OnDesk {
  const { file, book, adopted, coverage } = setting;
  const window = windowProfile(book.settings.envelope || null);
  const address = setAddress(draft.addressee, addressArea(window), coverage);
  const typed = plannedDate(draft.planned, draft.channel, file, book);
  const planned = typed.ok ? typed.value : localDate(file.zone, file.asOf);
  const input = inputOf(setting, draft, { address, window, planned, replaces });
  const letter = letterData(input);
  const misread: readonly Finding[] = typed.ok
    ? []
    : [{ severity: 'blocks', element: 'ref', sentence: typed.failure, clause: 'G-11' }];
  const unsaid = languageFindings(file, draft, adopted.template.languages);
  const findings = lint({
    letter,
    languages: adopted.template.languages,
    mandatory: input.mandatory,
    clause: input.clause,
    address,
    coverage,
    today: localDate(file.zone, file.asOf),
    isOfficeDay: postOffice(file, book).isOfficeDay,
    clocks: file.clocks,
  });
  return { letter, findings: [...misread, ...unsaid, ...findings], planned, window };
}

/** In English instead of the language of the complaint the letter wants its reason first (G-26). */
function languageFindings(file: CaseFile, draft: LetterDraft, languages: readonly string[]): readonly Finding[] {
  if (languageStanding(file, draft, languages) !== 'english instead' || draft.languageReason !== '') return [];
  return [{ severity: 'blocks', element: null, sentence: twoWays(file, draft), clause: 'G-26' }];
}

type Laid = Readonly<{
  address: SetAddress;
  window: WindowProfile;
  planned: PlainDate;
  replaces: PlainDate | null;
}>;

function inputOf(setting: LetterSetting, draft: LetterDraft, laid: Laid): LetterInput {
  const { file, book, office, adopted } = setting;
  const { template } = adopted;
  const { letterhead } = book.settings;
  const account = textOf(file.facts, 'account');
  const me = book.persons.get(office.user);
  const logo = letterhead.logo === null ? null : assetOf(letterhead.logo.mediaType);
  return {
    template,
    language: draft.language,
    mandatory: file.procedure.letters[template.kind] ?? [],
    clause: clauseOfLetter(file.procedure, template.kind) ?? '',
    reference: file.reference,
    theirs: account === '' ? null : { kind: 'account', value: account },
    planned: laid.planned,
    place: placeOf(file.zone),
    sender: senderOf(file.procedure.firm, letterhead, logo),
    office: office.id,
    recipient: laid.address.lines,
    area: addressArea(laid.window),
    folds: laid.window.folds,
    greeted: greetedIn(file),
    channel: file.channel,
    letterDated: file.receipt?.letter_dated ?? null,
    receivedOn: dayIn(file, file.received),
    admissible: file.known.admissible === 'yes' ? true : file.known.admissible === 'no' ? false : null,
    formUsed: file.facts.form_used?.value === true,
    timeframes: timeframesOf(file.procedure, file.clocks),
    known: file.known,
    handler: file.handler === null ? null : (book.persons.get(file.handler) ?? null),
    signer: { name: me?.name ?? '', title: me?.title ?? '' },
    texts: draft.texts,
    with: draft.with,
    enclosures: draft.enclosures,
    replaces: laid.replaces,
    courtesy: isOtherLanguage(file, draft),
  };
}

export function assetOf(mediaType: string): string {
  return mediaType === 'image/png' ? logoAsset['image/png'] : logoAsset['image/jpeg'];
}

const dayIn = (file: CaseFile, moment: Moment | null): PlainDate | null =>
  moment === null ? null : 'date' in moment ? moment.date : localDate(file.zone, moment.instant);

/** Who is greeted: the representative who is written to, else the complainant; nobody by name if the letter was anonymous. */
function greetedIn({ facts }: CaseFile): string {
  const representative = (facts.representative?.value ?? null) as Representative | null;
  return representative !== null && representative.address !== '' ? representative.name : textOf(facts, 'name');
}
