import type { Channel } from '../record/events/values.ts';
import type { Place } from './elements.ts';
import type { LetterInput } from './letter-data.ts';
import { printableLine } from './printable.ts';
import { filled } from './template.ts';
import { type PrintedDate, type Said, saidAs } from './timeframes.ts';
import { type LetterWords, letterLanguages } from './words.ts';

/** What a merged element says. `text` null = a value is missing, to be completed at `from`. */
export type Made = Readonly<{
  text: string | null;
  from?: Place;
  joins?: boolean;
  /** The element has nothing to say in this case, and is satisfied so: no form was used, no copy goes with it. */
  applies?: boolean;
  /** Another element's sentence carries it. */
  carriedBy?: string;
  prints?: readonly PrintedDate[];
}>;

export type Say = (name: string, values?: Readonly<Record<string, string | null>>) => string | null;

/** The words of a letter's language; English where it is not one of ours (a letter sent in English, G-26). */
export const wordsOf = (input: LetterInput): LetterWords => letterLanguages[input.language] ?? english();

function english(): LetterWords {
  const words = letterLanguages.en;
  if (words === undefined) throw new Error('letters have no English words');
  return words;
}

/** The template's sentences in the letter's language, with the values every sentence may use. */
export function sayIn(input: LetterInput): Say {
  const texts = input.template.texts[input.language] ?? input.template.texts.en ?? {};
  const words = wordsOf(input);
  const common = {
    reference: input.reference,
    planned: words.date(input.planned),
    received: input.receivedOn === null ? null : words.date(input.receivedOn),
    letter_dated: input.letterDated === null ? null : words.date(input.letterDated),
    firm: input.sender.name,
    handler: printableLine(input.handler?.name ?? ''),
    title: printableLine(input.handler?.title ?? ''),
    contact: printableLine(input.handler?.contact ?? ''),
  };
  return (name, values = {}) => filled(texts[name] ?? '', { ...common, ...values }) || null;
}

const carriers: Readonly<Partial<Record<Channel, string>>> = {
  post: 'letter',
  person: 'letter',
  email: 'email',
  phone: 'call',
};

/** The merged elements that are more than one fixed sentence. */
export const makers: Readonly<Record<string, (input: LetterInput, say: Say) => Made>> = {
  received_date: (input, say) => {
    const carrier = carriers[input.channel] ?? 'other';
    const dated = carrier === 'letter' && input.letterDated !== null;
    return { text: say(`received_date.${carrier}${dated ? '.dated' : ''}`), from: 'fact:receipt' };
  },
  handler_name: (_input, say) => ({ text: say('handler_name.titled') ?? say('handler_name'), from: 'person:name' }),
  handler_title: (_input, say) => ({ text: say('handler_title'), from: 'person:title', carriedBy: 'handler_name' }),
  handler_contact: (_input, say) => ({ text: say('handler_contact'), from: 'person:contact', joins: true }),
  admissibility: (input, say) => ({
    text: input.admissible === null ? null : say(`admissibility.${input.admissible ? 'yes' : 'no'}`),
    from: 'fact:admissible',
  }),
  no_fee: (_input, say) => ({ text: say('no_fee'), joins: true }),
  copy_if_form: (input, say) => (input.formUsed ? { text: say('copy_if_form') } : { text: null, applies: false }),
  replaces: (input, say) =>
    input.replaces === null
      ? { text: null, applies: false }
      : { text: say('replaces', { replaced: wordsOf(input).date(input.replaces) }) },
  courtesy_line: (input, say) => (input.courtesy ? { text: say('courtesy_line') } : { text: null, applies: false }),
  timeframes,
};

/** The promised time limits as dates; both periods and no date while what decides between them is unknown (G-19). */
function timeframes(input: LetterInput, say: Say): Made {
  const words = wordsOf(input);
  const said = input.timeframes
    .map((limit) => saidAs(limit, input.known))
    .filter((each): each is Said => each !== null);
  if (said.length < input.timeframes.length || !said.some(({ timeframe }) => timeframe.role === 'answer'))
    return { text: null, from: `fact:${undecidedAxis(input) ?? 'receipt'}` };
  const sentences = (['answer', 'latest'] as const).flatMap((role) =>
    said.filter(({ timeframe }) => timeframe.role === role).map((limit) => sentenceOf(limit, words, say)),
  );
  return {
    text: sentences.includes(null) ? null : sentences.join(' '),
    prints: said.flatMap((limit) =>
      limit.how === 'date' ? [{ clock: limit.timeframe.reckoning.clock, date: limit.date }] : [],
    ),
  };
}

const undecidedAxis = ({ timeframes: limits }: LetterInput): string | undefined =>
  limits.flatMap(({ reckoning }) => reckoning.undecided)[0];

function sentenceOf(limit: Said, words: LetterWords, say: Say): string | null {
  const { role, periods, extendable } = limit.timeframe;
  const main =
    limit.how === 'periods'
      ? say('timeframes.undecided', { periods: words.eitherPeriod(periods) })
      : say(limit.period === null ? `timeframes.${role}.moved` : `timeframes.${role}`, {
          date: words.date(limit.date),
          period: limit.period === null ? null : words.period(limit.period),
        });
  if (main === null || !extendable) return main;
  const delay = say('timeframes.extendable');
  return delay === null ? null : `${main} ${delay}`;
}
