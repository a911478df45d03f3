import type { Comparison, Condition } from './expression.ts';
import type { Gate, GateElse } from './procedure.ts';
import type { Act } from './vocabulary.ts';

const is = (fact: string, value: string | number | boolean, op: Comparison = '=='): Condition => ({
  is: 'compare',
  left: { term: 'fact', fact },
  op,
  right: { term: 'value', value },
});
const not = (of: Condition): Condition => ({ is: 'not', of });
const both = (...of: readonly Condition[]): Condition => ({ is: 'and', of });

const gate = (
  act: Act,
  text: string,
  condition: Condition,
  otherwise: GateElse,
  clause: string,
  words: string,
): Gate => ({
  act,
  require: { text, condition },
  else: otherwise,
  clause,
  words,
});

/** The gates of every procedure (requirements 2.2), asked before its own. */
export const commonGates: readonly Gate[] = [
  gate(
    'hand_over',
    'days_after_printed <= 1 and not printed_limit_wrong == true',
    both(is('days_after_printed', 1, '<='), not(is('printed_limit_wrong', true))),
    'refuse',
    'G-11',
    'The printed date is more than one business day past, or a printed limit is wrong by now. Issue the letter again; the new one names this one.',
  ),
  gate(
    'hand_over',
    'days_after_printed == 0',
    is('days_after_printed', 0),
    'warn',
    'G-11',
    'This leaves on another day than the one printed on it. It may go as it is; the deviation is recorded and the duty is met on the real day.',
  ),
  gate(
    'classify',
    'not lowers == true',
    not(is('lowers', true)),
    'warn',
    'G-16',
    'This lowers what was decided before. It is recorded and changes no date.',
  ),
  gate(
    'correct_receipt',
    'reason == present',
    is('reason', 'present'),
    'refuse',
    'G-16',
    'A corrected receipt needs a reason. Say why the date was wrong.',
  ),
  gate(
    'correct_receipt',
    'not makes_later == true',
    not(is('makes_later', true)),
    'second_person',
    'G-16',
    'This receipt would move a duty later. A second person must confirm it.',
  ),
  gate(
    'acknowledge',
    'return_address == present',
    is('return_address', 'present'),
    'refuse',
    'G-25',
    'There is no address to send to. Mark the acknowledgement as unsendable with a reason, or enter an address.',
  ),
  gate(
    'mark_unsendable',
    'reason == present',
    is('reason', 'present'),
    'refuse',
    'G-25',
    'Say why the letter cannot be sent.',
  ),
  gate(
    'mark_unsendable',
    'never',
    { is: 'never' },
    'second_person',
    'G-25',
    'A letter that cannot be sent needs a second person to confirm it.',
  ),
  gate(
    'issue_letter',
    'language_ready == true',
    is('language_ready', true),
    'refuse',
    'G-26',
    'There is no approved letter in this language. Order a translation, or send it in English with a reason and a second person.',
  ),
];
