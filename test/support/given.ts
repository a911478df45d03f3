import { readFileSync } from 'node:fs';
import type { Bridge } from '#core/contract/bridge.ts';
import { ask, type InputOf, type OutputOf } from '#core/contract/client.ts';
import type { OperationName } from '#core/contract/operations.ts';
import type { PostForm } from '#core/contract/post.ts';
import type { CaseId, ItemId, LetterId, UserId } from '#core/domain/ids.ts';
import { emptyForm } from '#main/app/post/form.ts';

const scan = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/scans/${name}`, import.meta.url)));

/** A letter of four dates that S07 describes, by an invented complainant. */
export const virbale: PostForm = {
  ...emptyForm(''),
  name: 'Ona Virbalė',
  address: 'Šilo g. 9-4\nLT-44210 Kaunas',
  email: 'ona.virbale@example.com',
  phone: '+370 600 00417',
  account: 'LB-7719-204',
  complainantType: 'individual_client',
  matter: 'Payout of 2 Dec never arrived; support closed the first request',
  wish: 'Pay it out, say where it was',
  amounts: [{ amount: '1.860,00', currency: 'EUR', meaning: 'claimed' }],
  admissible: 'yes',
  letterDated: '1412',
  postmarked: '15.12.',
  delivered: '18 dec',
};

export const anonymous: PostForm = {
  ...virbale,
  anonymous: true,
  name: '',
  address: '',
  email: '',
  phone: '',
  account: '',
};

export const me = { word: 'tomas', passphrase: 'lamp river candle orbit' } as const;
export const second = { word: 'asta', passphrase: 'stone meadow violin parcel' } as const;

/** Asks as a page does, and fails the test where the answer is a refusal. */
export const asker = (bridge: Bridge) => ({
  ask: <N extends OperationName>(name: N, input: InputOf<N>) => ask(bridge, name, input),
  async must<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const answer = await ask(bridge, name, input);
    if (!answer.ok)
      throw new Error(`${name}: ${answer.failure} ${answer.detail ?? JSON.stringify(answer.fields ?? {})}`);
    return answer.value;
  },
});

export type Asking = ReturnType<typeof asker>;

/** What a test begins with, made by the same requests that a page sends. */
export function givenOver(bridge: Bridge, { must }: Asking) {
  const drop = async (bytes: Uint8Array, name: string): Promise<ItemId> => {
    const { upload } = await must('post.begin', { name, bytes: bytes.length, purpose: 'post' });
    const put = await bridge.put(upload, bytes.slice().buffer);
    if (!put.ok) throw new Error(put.failure);
    return (await must('post.finish', { upload })).item;
  };
  const given = {
    /** An office with one person, who holds every role that a first day needs; answers the recovery key. */
    async anOffice(
      roles: string[] = ['cs_lead', 'support', 'intake_clerk', 'cco'],
      procedure = 'looniebit',
    ): Promise<string> {
      const { groups, ask: asked } = await must('setup.begin', { ...me });
      await must('setup.finish', {
        typed: [groups[asked[0] - 1] ?? '', groups[asked[1] - 1] ?? ''],
        officeName: 'LoonieBit complaints',
        letterhead: {
          name: 'LoonieBit',
          address: ['Lviv st. 21A', 'LT-09313 Vilnius'],
          contact: ['support@looniebit.com'],
          logo: null,
        },
        me: { name: 'Tomas Girdvainis', title: 'Customer Support Team Lead', contact: '+370 600 90101' },
        roles,
        postCutoff: '15:00',
        procedure,
      });
      return groups.join(' ');
    },
    async aSecondPerson(roles: string[] = ['cco']): Promise<UserId> {
      const person = { name: 'Asta Petrunaitė', title: 'Chief Compliance Officer', contact: '+370 600 90102' };
      return (await must('people.add', { person, ...second, roles })).user;
    },
    aLetterInTheTray: (file = 'letter-en.pdf'): Promise<ItemId> => drop(scan(file), file),
    async aRegisteredCase(form: Partial<PostForm> = {}): Promise<CaseId> {
      const item = await given.aLetterInTheTray('letter-lt.png');
      return (await must('post.register', { item, form: { ...virbale, ...form } })).case;
    },
    async aCaseOfMine(form: Partial<PostForm> = {}): Promise<CaseId> {
      const id = await given.aRegisteredCase(form);
      await must('cases.assign', { case: id, to: (await must('session.who', {})).user });
      return id;
    },
    async anIssuedAcknowledgement(id: CaseId): Promise<LetterId> {
      const { draft } = await must('letters.compose', { case: id, kind: 'ack' });
      return (await must('letters.issue', { case: id, draft, second: null, instead: null })).letter;
    },
    drop,
    scan,
  };
  return given;
}

export const posted = { method: 'registered_post', proof: 'Receipt 7', tracking: 'RR123456785LT' } as const;
