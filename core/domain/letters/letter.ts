import { type Element, elementName, elements, isElement } from './elements.ts';
import type { BlockState, Letter, LetterBlock, LetterData, LetterInput } from './letter-data.ts';
import { type Made, makers, type Say, sayIn, wordsOf } from './merged.ts';
import { printable, printableLine } from './printable.ts';

/** An element of this letter with what it says. */
type Part = Readonly<{ element: string; kind: Element['kind']; made: Made; block: LetterBlock; state: BlockState }>;

/**
 * Makes a letter from what is known: the data for the press, each block with its state and where a missing value comes
 * from, and the dates it prints. Nothing is refused here: `lint` says what keeps the letter from being issued.
 */
export function letterData(input: LetterInput): Letter {
  const say = sayIn(input);
  const parts = wanted(input).map((element) => part(element, input, say));
  const included = parts.filter(({ state }) => state.included);
  const carries = (carrier: string | undefined): boolean => included.some(({ element }) => element === carrier);
  const printed = included.filter(({ made }) => !carries(made.carriedBy));
  return {
    data: page(input, say, printed),
    blocks: [reference(input), ...parts.map(({ state }) => state)],
    prints: printed.flatMap(({ made }) => made.prints ?? []),
  };
}

/** Every element the letter can or must carry, in the template's order; what the procedure adds comes after. */
function wanted(input: LetterInput): readonly string[] {
  const known = new Set(input.template.elements);
  const added = [...input.mandatory, ...input.with].filter((element) => !known.has(element));
  return [...new Set([...input.template.elements, ...added])].filter((element) => element !== 'ref');
}

function part(element: string, input: LetterInput, say: Say): Part {
  const { kind, from } = isElement(element) ? elements[element] : ({ kind: 'written', from: 'letter:text' } as const);
  const made = makers[element]?.(input, say) ?? plain(element, kind, input, say);
  const mandatory = input.mandatory.includes(element);
  const asked = mandatory || input.with.includes(element) || automatic.includes(element);
  const included = asked && made.applies !== false;
  const missing = made.text === null && made.applies !== false;
  return {
    element,
    kind,
    made,
    block: blockOf(element, kind, made, input, say),
    state: {
      element,
      name: elementName(element),
      clause: input.clause,
      mandatory,
      included,
      kind,
      text: made.text ?? '',
      state: missing ? 'missing' : 'ready',
      from: missing ? (made.from ?? from) : null,
    },
  };
}

/** These stand in every letter to which they apply, asked for or not. */
const automatic: readonly string[] = ['replaces', 'courtesy_line', 'copy_if_form'];

/** A written element says what was typed; a merged one says its fixed sentence. */
function plain(element: string, kind: Element['kind'], input: LetterInput, say: Say): Made {
  if (kind === 'merged') return { text: say(element) };
  return { text: printable(input.texts[element] ?? '').trim() || null };
}

function blockOf(element: string, kind: Element['kind'], made: Made, input: LetterInput, say: Say): LetterBlock {
  return {
    element,
    title: say(`${element}.heading`),
    intro: kind === 'written' ? say(`${element}.intro`) : null,
    text: made.text ?? wordsOf(input).missing(elementName(element)),
    joins: made.joins ?? false,
    quoted: element === 'summary',
    missing: made.text === null,
  };
}

/** `ref` stands for the frame of the letter: who writes to whom, where, when and under which reference. */
function reference(input: LetterInput): BlockState {
  const from =
    input.sender.name === '' || input.sender.address.length === 0 || input.office === ''
      ? 'office:letterhead'
      : input.recipient.length === 0
        ? 'fact:address'
        : input.signer.name === ''
          ? 'person:name'
          : null;
  return {
    element: 'ref',
    name: elementName('ref'),
    clause: input.clause,
    mandatory: true,
    included: true,
    kind: 'merged',
    text: input.reference,
    state: from === null && input.reference !== '' ? 'ready' : 'missing',
    from,
  };
}

function page(input: LetterInput, say: Say, printed: readonly Part[]): LetterData {
  const words = wordsOf(input);
  const subject = say('subject') ?? input.template.name;
  const copies = printed.map(({ element }) => say(`${element}.enclosure`)).filter((each) => each !== null);
  const items = [...copies, ...input.enclosures.map(printableLine)].filter((each) => each !== '');
  const greeted = printableLine(input.greeted);
  const theirs = printableLine(input.theirs?.value ?? '');
  const theirLabel = input.theirs?.kind === 'account' ? words.yourAccount : words.yourReference;
  return {
    v: 1,
    kind: input.template.kind,
    language: input.language,
    title: `${subject} (${input.reference})`,
    date: { iso: input.planned, words: words.date(input.planned) },
    place: printableLine(input.place),
    sender: input.sender,
    recipient: input.recipient,
    area: input.area,
    folds: input.folds,
    references: [
      { label: words.ourReference, value: input.reference },
      ...(theirs === '' ? [] : [{ label: theirLabel, value: theirs }]),
    ],
    subject,
    salutation: words.salutation(greeted),
    blocks: printed.map(({ block }) => block),
    closing: words.closing(greeted !== ''),
    signer: { name: printableLine(input.signer.name), title: printableLine(input.signer.title) },
    enclosures: { label: words.enclosures(items.length), items },
    foot: { pageOf: words.pageOf, office: `${words.officeId} ${input.office}` },
  };
}
