/** Where a missing value of a letter is completed, as a place of the program. */
export type Place = `fact:${string}` | `person:${string}` | `office:${string}` | `letter:${string}`;

/**
 * An element a letter may carry (requirements 3). `merged` comes from the record, the people and the office; `written`
 * is typed by a person. `ref`, which stands for the frame of every letter, is drawn by the layout itself.
 */
export type Element = Readonly<{ name: string; kind: 'merged' | 'written'; from: Place }>;

const merged = (name: string, from: Place): Element => ({ name, kind: 'merged', from });
const written = (name: string, from: Place = 'letter:text'): Element => ({ name, kind: 'written', from });

export const elements = {
  ref: merged('Reference', 'office:letterhead'),
  received_date: merged('Received', 'fact:receipt'),
  handler_name: merged('Handler', 'person:name'),
  handler_title: merged('Handler’s title', 'person:title'),
  handler_contact: merged('Handler’s contact', 'person:contact'),
  summary: written('Summary as we understand it', 'letter:summary'),
  timeframes: merged('Time limits', 'fact:receipt'),
  admissibility: merged('Admissibility', 'fact:admissible'),
  no_fee: merged('Free of charge', 'letter:text'),
  copy_if_form: merged('Copy of the form', 'letter:text'),
  procedure_summary: merged('How the procedure goes', 'letter:text'),
  policy_copy_right: merged('Right to a copy of the procedure', 'letter:text'),
  sorry_late: merged('Sorry for being late', 'letter:text'),
  info_requested: written('Information asked for'),
  reply_by: merged('Reply by', 'letter:reply_by'),
  clock_runs_on: merged('Our time limit goes on', 'letter:text'),
  status: written('Where the matter stands'),
  next_step: written('Next step'),
  delay_reason: written('Reason for the delay'),
  new_date: merged('New date', 'letter:new_date'),
  cap_date: merged('Last date', 'fact:receipt'),
  right_date: merged('Date of the right', 'fact:receipt'),
  findings: written('What we found'),
  points: written('Answer to each point'),
  reasons: written('Reasons'),
  facts_relied_on: written('Facts we rely on'),
  responsibility: written('Our responsibility'),
  corrective_actions: written('What we change'),
  redress_terms: written('What we offer'),
  accept_by: merged('Accept by', 'letter:accept_by'),
  acceptance_form: written('Acceptance form'),
  effect_of_acceptance: written('What acceptance means'),
  apology: written('Apology'),
  internal_review: written('Review inside the firm'),
  external_bodies: merged('Outside bodies', 'letter:text'),
  court_right: written('Right to go to court'),
  jurisdiction_note: written('Which law applies'),
  other_authority_sentence: written('Other authorities'),
  reviewer: merged('Reviewer', 'person:name'),
  closure_ground: written('Why the case is closed'),
  closure_date: merged('Date of closing', 'letter:closure_date'),
  reopen_right: written('How to reopen'),
  what_forwarded: written('What we passed on'),
  what_would_be_forwarded: written('What we would pass on'),
  recipient_contact: written('To whom'),
  retained_part: written('What stays with us'),
  firm_stays_responsible: written('We stay responsible'),
  consent_form: written('Consent form'),
  right_to_refuse: written('Right to refuse'),
  poa_requirements: written('Authority we need'),
  id_documents: written('Documents of identity'),
  data_notice: written('What we do with the documents'),
  policy_version: merged('Version of the procedure', 'letter:text'),
  case_stays_open: written('Your case stays open'),
  answer_to_issue: written('Answer to the matter itself'),
  replaces: merged('Replaces an earlier letter', 'letter:text'),
  courtesy_line: merged('Sent in English', 'letter:text'),
  translation_note: merged('Translation', 'letter:translation'),
} as const satisfies Record<string, Element>;

export type ElementId = keyof typeof elements;

export const isElement = (id: string): id is ElementId => Object.hasOwn(elements, id);

/** The name of an element on screen; an id of a later vocabulary is shown as it is. */
export const elementName = (id: string): string => (isElement(id) ? elements[id].name : id.replaceAll('_', ' '));
