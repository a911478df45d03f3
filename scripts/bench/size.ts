import { join } from 'node:path';
import type { ItemId, LetterId, Sha256 } from '#core/domain/ids.ts';
import { uuidV4 } from '#core/domain/record/bytes.ts';
import type { SealedFile, Source } from '#core/domain/record/events/values.ts';
import type { DraftOf } from '#core/domain/record/events.ts';
import { caseIdOf } from '#core/domain/record/identity.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { sha256 } from '#main/store/crypto.ts';
import { openDatabase, PAGE_BYTES, STORE_FILE } from '#main/store/open.ts';
import { slotByWords } from '#main/store/unlocking.ts';
import { aMachine, anOffice, FOUNDER, type TestMachine, type TestOffice, ZONE } from '#test/support/a-vault.ts';
import type { Figure } from './figure.ts';

/** What the record of a case may take on the disk, blobs and read models apart, bytes (record_formats 2). */
const BUDGET = 12_000;
/** Enough that pages which are not full weigh little. */
const CASES = 60;
const ACTS = 12;
const FACTS = 21;

type CaseDraft = DraftOf<'case'>;

/** Growth of the store's file by one case of 12 acts and 21 facts: changesets, heads, signatures, their indices. */
export async function run(): Promise<readonly Figure[]> {
  const machine = aMachine();
  try {
    const office = await anOffice(machine);
    office.store.close();
    const empty = await recordBytes(machine);
    const { store, signer } = await reopened(machine);
    for (let number = 0; number < CASES; number += 1) aCase({ ...office, store, signer }, number);
    store.close();
    const value = Math.round(((await recordBytes(machine)) - empty) / CASES);
    const name = `record of a case of ${ACTS} acts and ${FACTS} facts, on the disk`;
    return [{ name, value, unit: 'bytes', ratio: Number((value / BUDGET).toFixed(2)), of: 'the budget of 12 kB' }];
  } finally {
    machine.remove();
  }
}

async function reopened({ vault }: TestMachine) {
  const opened = await vault.unlock(FOUNDER.word, FOUNDER.passphrase);
  if (!opened.ok) throw new Error('the office of the bench does not open');
  return opened.value;
}

/** Bytes of the file without its read models, packed. */
async function recordBytes({ data }: TestMachine): Promise<number> {
  const slot = await slotByWords(data, FOUNDER.word, FOUNDER.passphrase);
  if (slot === null) throw new Error('the office of the bench does not open');
  const db = openDatabase(join(data, STORE_FILE), slot.storeKey);
  db.exec('DELETE FROM case_row; DELETE FROM letter_row; DELETE FROM item_row; VACUUM');
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.close();
  return pages * PAGE_BYTES;
}

const hashOf = (name: string): Uint8Array => sha256(new TextEncoder().encode(name));
const hex = (name: string): string => Buffer.from(hashOf(name)).toString('hex');
const idOf = <I extends string>(name: string): I => uuidV4(hashOf(name)) as I;

/** Every file has its own key and hashes, as they have in life: nothing of them deflates. */
const file = (name: string): SealedFile => ({
  blob: hex(`${name} blob`).slice(0, 32) as SealedFile['blob'],
  key: hex(`${name} key`),
  sha256: hex(name) as Sha256,
  bytes: 48_213,
});

function aCase({ store, signer, user }: TestOffice, number: number): void {
  const id = caseIdOf(sha256, idOf<ItemId>(`item ${number}`));
  const acts = actsOf(number, user);
  const facts = acts.flat().filter(({ type }) => type === 'fact_set').length;
  if (acts.length !== ACTS || facts !== FACTS) throw new Error(`a case of ${acts.length} acts and ${facts} facts`);
  for (const drafts of acts) store.act({ by: signer, second: null }, (act) => ok(act.record('case', id, drafts)));
}

const occurred = { instant: Date.parse('2026-12-21T09:20:00+02:00') as Instant, zone: ZONE } as const;
const draft = <T extends CaseDraft['type']>(type: T, data: Extract<CaseDraft, { type: T }>['data']): CaseDraft =>
  ({ type, v: 1, occurred, data }) as CaseDraft;

/** A complaint from its registration to its final response, as clerks leave it: facts with their place on the page. */
function actsOf(number: number, user: TestOffice['user']): readonly (readonly CaseDraft[])[] {
  const source = (line: number): Source => ({
    how: 'read',
    blob: file(`scan ${number}`).blob,
    page: 1,
    box: [112, 80 + line * 31, 540, 104 + line * 31],
  });
  const fact = (name: string, line: number): CaseDraft =>
    draft('fact_set', {
      fact: `fact_${name}`,
      value: `What the letter of ${number} says of ${name}`,
      source: source(line),
    });
  const registered = draft('registered', {
    item: idOf(`item ${number}`),
    reference: `26-K7Q-${String(number).padStart(6, '0')}-D`,
    procedure: hex('procedure') as Sha256,
    channel: 'post',
  });
  const facts = Array.from({ length: FACTS }, (_, line) => fact(`number ${line}`.replace(' ', '_'), line));
  const [ack, final] = [letterOf(number, 'ack'), letterOf(number, 'final')];
  const decided = { round: 1, outcome: 'partly_upheld', redress: '120.00 EUR', reasons: ['The payout was late.'] };
  return [
    [registered, ...facts.slice(0, 15), draft('routed', { to: 'support' })],
    [draft('assigned', { stage: 'open', to: user })],
    [ack.frozen],
    [draft('ack_sent', { ...ack.dispatch, method: 'registered_post' })],
    ...facts
      .slice(15)
      .map((one) => [one])
      .slice(0, 4),
    [draft('note_added', { text: 'The complainant called and asked when the answer would come.' }), ...facts.slice(19)],
    [draft('decided', decided)],
    [final.frozen],
    [draft('final_sent', { ...final.dispatch, method: 'registered_post', outcome: decided.outcome })],
  ];
}

function letterOf(number: number, purpose: string) {
  const name = `letter ${number} ${purpose}`;
  const letter = idOf<LetterId>(name);
  const due = { due: '2027-01-11', outer: '2027-02-05', workBy: '2027-01-08', calendar: 'Lithuania 2026.2' };
  const frozen = draft('letter_frozen', {
    ...{ letter, purpose, round: 1, kind: purpose, language: 'en', pdf: file(`${name} pdf`), pages: 2 },
    ...{ data: file(`${name} data`), template: { id: purpose, version: '2026.1', sha256: hex(purpose) as Sha256 } },
    ...{
      press: '0.7.0',
      planned: '2026-12-21' as PlainDate,
      channel: 'post',
      addressee: `Complainant ${number}, Vilnius`,
    },
    told: [
      { clock: 'respond', ...due },
      { clock: 'delay', ...due },
    ],
  });
  return { frozen, dispatch: { letter, proof: `Receipt ${number}`, tracking: 'RR123456785LT', purpose, round: 1 } };
}
