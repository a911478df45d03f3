import { z } from 'zod';
import type { OperationName } from './operations.ts';
import { itemId } from './scalars.ts';

/** What the application tells the page unasked. `stale` names answers to ask for again. */
export const appEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('stale'), queries: z.array(z.string()) }),
  z.strictObject({ event: z.literal('item.page'), item: itemId, number: z.number(), of: z.number().nullable() }),
  z.strictObject({ event: z.literal('check.progress'), done: z.number(), of: z.number() }),
  /** How far the practice office is made. */
  z.strictObject({ event: z.literal('practice.progress'), done: z.number(), of: z.number() }),
  /** How far long work on the open cases is: what would move, or what is reckoned anew. */
  z.strictObject({ event: z.literal('work.progress'), done: z.number(), of: z.number() }),
  z.strictObject({ event: z.literal('session.locked') }),
]);
export type AppEvent = z.infer<typeof appEvent>;

const ofCases = ['cases.queue', 'cases.counts', 'cases.case'] as const;
const ofProcedures = ['procedures.list', 'procedures.view', 'procedures.example', 'office.settings'] as const;

/** What each command makes stale: no screen invalidates anything by hand. */
export const refreshes: Partial<Record<OperationName, readonly OperationName[]>> = {
  'office.choose-folder': ['office.status'],
  'office.open-practice': ['office.status'],
  'office.leave-practice': ['office.status'],
  'setup.finish': ['office.status', 'session.who'],
  'session.unlock': ['office.status', 'session.who'],
  'session.unlock-recovery': ['office.status', 'session.who'],
  'session.lock': ['office.status'],
  'people.add': ['people.list', 'session.who'],
  'office.change': ['office.settings', 'session.who', 'letters.compose'],
  'preferences.change': ['preferences.read'],
  'post.finish': ['post.tray', 'post.item', 'cases.counts'],
  'post.turn': ['post.item', 'post.tray', 'cases.case'],
  'post.register': ['post.tray', 'post.item', ...ofCases],
  'cases.assign': [...ofCases, 'letters.compose'],
  'cases.correct-fact': [...ofCases, 'letters.compose'],
  'cases.correct-receipt': [...ofCases, 'letters.compose'],
  'cases.classify': [...ofCases, 'letters.compose'],
  'cases.move-to-version': [...ofCases, 'letters.compose'],
  'cases.mark-unsendable': ofCases,
  'cases.note': ['cases.case'],
  'cases.strike': [...ofCases, 'letters.post-book', 'letters.compose', 'post.tray', 'post.item'],
  'cases.resolve': [...ofCases, 'letters.compose'],
  'letters.issue': [...ofCases, 'letters.compose', 'letters.post-book'],
  'letters.correct-hand-over': [...ofCases, 'letters.post-book'],
  'letters.hand-over': [...ofCases, 'letters.compose', 'letters.post-book'],
  'procedures.adopt': [...ofProcedures, ...ofCases, 'calendars.year', 'people.list', 'session.who', 'post.item'],
  'procedures.withdraw': [...ofProcedures, 'people.list', 'post.item'],
  'texts.adopt': [
    'texts.newer',
    'calendars.year',
    ...ofProcedures,
    ...ofCases,
    'session.who',
    'letters.compose',
    'post.item',
  ],
  'calendars.change': ['calendars.year', ...ofProcedures, ...ofCases, 'session.who', 'letters.compose', 'post.item'],
};
