import { createHash } from 'node:crypto';
import type { Bridge } from '#core/contract/bridge.ts';
import type { CaseId, ItemId, LetterId } from '#core/domain/ids.ts';
import { type Asking, posted, virbale } from '#test/support/given.ts';

export const kinds = ['register', 'issue', 'hand-over'] as const;
export type Kind = (typeof kinds)[number];

/** A piece of post on its way through the house. `number` makes what is typed of it its own. */
export type Work = Readonly<{ item: ItemId; number: number; case?: CaseId; letter?: LetterId; sha256?: string }>;

/** A running program as somebody asks it. */
export type Program = Asking & Readonly<{ bridge: Bridge }>;

const accountOf = ({ number }: Work) => `LB-7719-${number}`;
const proofOf = ({ number }: Work) => `Receipt ${number}`;
const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('an act was asked for before the one that it rests on');
  return value;
};

/** Each act, as a page asks for it. Answers the work after it, once the program has acknowledged it. */
export const acts: Readonly<Record<Kind, (program: Program, work: Work) => Promise<Work>>> = {
  async register({ must }, work) {
    const registered = await must('post.register', { item: work.item, form: { ...virbale, account: accountOf(work) } });
    return { ...work, case: registered.case };
  },
  async issue({ must }, work) {
    const id = known(work.case);
    const { draft } = await must('letters.compose', { case: id, kind: 'ack' });
    const issued = await must('letters.issue', { case: id, draft, second: null, instead: null });
    return { ...work, letter: issued.letter, sha256: issued.sha256 };
  },
  async 'hand-over'({ must }, work) {
    const handed = { ...posted, proof: proofOf(work), date: '', time: '' };
    await must('letters.hand-over', { case: known(work.case), letter: known(work.letter), ...handed });
    return work;
  },
};

/** The refusal that an act gets which has been done already. */
export const doneAlready: Readonly<Record<Kind, string>> = {
  register: 'item.registered',
  issue: 'letter.frozen',
  'hand-over': 'letter.handed-over',
};

/** Takes the registered case over, so that its letter can name somebody. */
export async function takeOver({ must }: Program, work: Work): Promise<void> {
  await must('cases.assign', { case: known(work.case), to: (await must('session.who', {})).user });
}

/** Whether what an act did stands on record, whole. */
export const stands: Readonly<Record<Kind, (program: Program, work: Work) => Promise<boolean>>> = {
  async register({ ask, must }, work) {
    const view = await ask('cases.case', { case: known(work.case), view: null });
    if (!view.ok) return false;
    const facts = view.value.facts.flatMap((group) => group.facts);
    const item = await must('post.item', { item: work.item });
    return item.case === work.case && facts.some(({ value }) => value === accountOf(work));
  },
  async issue({ must, bridge }, work) {
    const { letters } = await must('cases.case', { case: known(work.case), view: null });
    const letter = letters.find((one) => one.letter === work.letter);
    if (letter === undefined) return false;
    const pdf = await bridge.get(letter.pdf);
    return pdf.ok && createHash('sha256').update(new Uint8Array(pdf.bytes)).digest('hex') === work.sha256;
  },
  async 'hand-over'({ must }, work) {
    const { gone } = await must('letters.post-book', { date: null });
    return gone.some(({ letter, proof }) => letter === work.letter && proof === proofOf(work));
  },
};
