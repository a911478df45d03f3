import type { Clause } from '../ids.ts';
import type { Channel } from '../record/events/values.ts';
import type { PlainDate } from '../time/moment.ts';
import type { Place } from './elements.ts';
import type { LetterTemplate } from './template.ts';
import type { PrintedDate, Timeframe } from './timeframes.ts';
import type { AddressArea } from './window.ts';

/** Who writes: from the pack's firm and the office's letterhead. `legal` = name and number as the law wants them. */
export type Sender = Readonly<{
  name: string;
  legal: string;
  address: readonly string[];
  contact: readonly string[];
  /** Small above the recipient, for letters that come back. */
  returnTo: string;
  /** Path of the picture among the press's assets; null without a logo. */
  logo: string | null;
}>;

export type Handler = Readonly<{ name: string; title: string; contact: string }>;

/** Everything a letter can be made from. Texts as people typed them; nothing here is checked yet. */
export type LetterInput = Readonly<{
  template: LetterTemplate;
  language: string;
  /** The elements that the procedure demands of this kind of letter. */
  mandatory: readonly string[];
  /** The clause of the duty that the letter meets: what a finding about a mandatory element cites. */
  clause: Clause;
  reference: string;
  theirs: Readonly<{ kind: 'reference' | 'account'; value: string }> | null;
  /** Planned dispatch date: printed, and what drives printed limits (G-11). */
  planned: PlainDate;
  place: string;
  sender: Sender;
  /** Text form of the office id, printed small at the foot (record_formats 8). */
  office: string;
  /** Lines of the address as they will stand in the window (`setAddress`). */
  recipient: readonly string[];
  area: AddressArea;
  folds: readonly number[];
  /** Who is greeted; empty for an unknown writer. */
  greeted: string;
  channel: Channel;
  letterDated: PlainDate | null;
  receivedOn: PlainDate | null;
  /** null = not decided. */
  admissible: boolean | null;
  /** Whether the complaint came on the firm's electronic form. */
  formUsed: boolean;
  /** `timeframesOf` the case's procedure and clocks. */
  timeframes: readonly Timeframe[];
  /** Facts as gates read them: the decided classifications among them. */
  known: Readonly<Record<string, unknown>>;
  handler: Handler | null;
  signer: Readonly<{ name: string; title: string }>;
  /** What people typed, by element. */
  texts: Readonly<Record<string, string>>;
  /** Elements that are wanted though the procedure does not demand them. */
  with: readonly string[];
  enclosures: readonly string[];
  /** Date of the letter that this one replaces (`replaces`). */
  replaces: PlainDate | null;
  /** The complainant's language is not offered and the letter goes in English (G-26). */
  courtesy: boolean;
}>;

/** One block of the body as the layout sets it. Paragraphs are parted by an empty line. */
export type LetterBlock = Readonly<{
  element: string;
  title: string | null;
  /** The firm's own words before a text that somebody typed. */
  intro: string | null;
  text: string;
  /** Continues the paragraph before it. */
  joins: boolean;
  /** Set off from the firm's own words: what the complainant said, as understood. */
  quoted: boolean;
  /** A gap: drawn as one in a preview, and never issued. */
  missing: boolean;
}>;

/**
 * The letter's data as it goes to the press and is frozen (record_formats, `letter_frozen`). Every text is in the
 * letter's language already and is set literally: nothing in it is ever read as markup.
 */
export type LetterData = Readonly<{
  v: 1;
  kind: string;
  language: string;
  title: string;
  date: Readonly<{ iso: PlainDate; words: string }>;
  place: string;
  sender: Sender;
  recipient: readonly string[];
  area: AddressArea;
  folds: readonly number[];
  references: readonly Readonly<{ label: string; value: string }>[];
  subject: string;
  salutation: string;
  blocks: readonly LetterBlock[];
  closing: string;
  signer: Readonly<{ name: string; title: string }>;
  enclosures: Readonly<{ label: string; items: readonly string[] }>;
  foot: Readonly<{ pageOf: string; office: string }>;
}>;

/** A block as people see it beside the page (contract, `letters.compose`). */
export type BlockState = Readonly<{
  element: string;
  name: string;
  clause: Clause;
  mandatory: boolean;
  included: boolean;
  kind: 'merged' | 'written';
  text: string;
  state: 'ready' | 'missing';
  from: Place | null;
}>;

/** A letter on the desk: what the press gets, what people see of it, and the dates it prints. */
export type Letter = Readonly<{
  data: LetterData;
  blocks: readonly BlockState[];
  prints: readonly PrintedDate[];
}>;
