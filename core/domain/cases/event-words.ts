import { clockTitle } from '../procedures/clock-titles.ts';
import type { FactValue } from '../record/events/values.ts';
import type { CaseEvent } from '../record/events.ts';
import { dateWords } from '../time/words.ts';
import type { CaseFile } from './case-file.ts';
import { factLabel, factWords, inWords } from './fact-words.ts';

/** How an entry of the timeline is drawn and where the filters find it. */
export type EntryLook = Readonly<{
  node: 'paper' | 'act' | 'decision' | 'owed' | 'met' | 'metlate' | 'letter';
  kind: 'paper' | 'letters' | 'clocks' | 'notes' | 'acts';
  lead: string;
  words: string;
}>;

export type Names = Readonly<{
  person(user: string): string;
  role(role: string): string;
  clock(clock: string): string;
}>;

const methodWords: Readonly<Record<string, string>> = {
  post: 'ordinary post',
  registered_post: 'registered post',
  courier: 'courier',
  email: 'e-mail',
  portal: 'portal',
  by_hand: 'by hand',
};

export const methodInWords = (method: string): string => methodWords[method] ?? inWords(method);

/** What a field of an entry holds, as people say it. */
export const fieldWords = (field: string, value: FactValue): string =>
  field === 'method' && typeof value === 'string' ? methodInWords(value) : factWords(value);

const channelWords: Readonly<Record<string, string>> = {
  email: 'e-mail',
  portal: 'the portal',
  form: 'a form',
  post: 'post',
  phone: 'telephone',
  chat: 'chat',
  person: 'a visit',
  authority: 'an authority',
};

export const channelInWords = (channel: string): string => channelWords[channel] ?? channel;

const act = (lead: string, words = ''): EntryLook => ({ node: 'act', kind: 'acts', lead, words });
const decision = (lead: string, words = ''): EntryLook => ({ node: 'decision', kind: 'acts', lead, words });
const because = (reason: string | undefined): string =>
  reason === undefined || reason === '' ? '' : `Reason: ${reason}`;

const sent =
  (lead: string) =>
  (event: CaseEvent): EntryLook => {
    const data = event.data as { method?: string; proof?: string; tracking?: string };
    const how = data.method === undefined ? '' : `by ${methodInWords(data.method)}`;
    const words = [how, data.proof, data.tracking].filter((part) => part !== undefined && part !== '').join(', ');
    return { node: 'letter', kind: 'letters', lead, words };
  };

type Writers = { [T in CaseEvent['type']]: (event: Extract<CaseEvent, { type: T }>, names: Names) => EntryLook };

const writers: Writers = {
  registered: ({ data }) => act('Registered', `as ${data.reference}, by ${channelInWords(data.channel)}`),
  moved_to_version: ({ data }) => decision(`Moved to version ${data.version}`, because(data.reason)),
  fact_set: ({ data, replaces }) =>
    replaces === undefined || replaces.length === 0
      ? act(`${factLabel(data.fact)} recorded`, factWords(data.value))
      : act(
          `${factLabel(data.fact)} corrected`,
          [factWords(data.value), because(data.reason)].filter(Boolean).join('. '),
        ),
  classified: ({ data }) =>
    decision(`${factLabel(data.axis)} decided: ${factWords(data.value).toLowerCase()}`, because(data.reason)),
  routed: ({ data }, names) => act('Routed', `to ${names.role(data.to)}`),
  assigned: ({ data }, names) =>
    data.to === null ? act('Given back to the queue') : act('Assigned', `to ${names.person(data.to)}`),
  passed_on: ({ data }, names) => act('Passed on', `to ${names.role(data.role)}`),
  involvement_declared: ({ data }, names) =>
    decision('Involvement declared', `${names.person(data.person)}. ${data.reason}`),
  decided: ({ data }) => decision(`Decided: ${inWords(data.outcome).toLowerCase()}`, data.reasons.join(' ')),
  letter_frozen: ({ data }) => ({
    node: 'letter',
    kind: 'letters',
    lead: `${inWords(data.purpose)} issued`,
    words: `frozen, to leave on ${dateWords(data.planned)}${inEnglish(data.languageReason)}`,
  }),
  letter_approved: () => decision('Letter approved'),
  letter_reissued: ({ data }) => ({ node: 'letter', kind: 'letters', lead: 'Letter issued again', words: data.reason }),
  letter_issued: ({ data }) => ({ node: 'letter', kind: 'letters', lead: `${inWords(data.kind)} issued`, words: '' }),
  ack_sent: sent('Acknowledgement handed over'),
  info_requested: sent('Information asked for'),
  update_sent: sent('Progress update sent'),
  extension_sent: sent('Delay notice sent'),
  final_sent: sent('Final response sent'),
  review_ack_sent: sent('Review acknowledged'),
  review_sent: sent('Review outcome sent'),
  right_notice_sent: sent('Notice of rights sent'),
  closure_warning_sent: sent('Closure warning sent'),
  policy_sent: sent('Policy sent'),
  info_received: ({ data }) => ({ node: 'paper', kind: 'paper', lead: 'Information received', words: data.what ?? '' }),
  contact_in: ({ data }) => ({
    node: 'paper',
    kind: 'paper',
    lead: `Contact by ${channelInWords(data.channel)}`,
    words: data.what ?? '',
  }),
  contact_out: ({ data }) => act(`Contacted by ${channelInWords(data.channel)}`, data.what ?? ''),
  identity_verified: ({ data }) => decision('Identity verified', data.how),
  authority_verified: ({ data }) => decision('Authority verified', data.how),
  reviewed: ({ data }) => act('Reviewed', data.note ?? ''),
  investigated: ({ data }) => act('Investigated', data.note ?? ''),
  proposed: ({ data }) => act('Resolution proposed', data.note ?? ''),
  redress_offered: ({ data }) => decision('Redress offered', data.text),
  redress_accepted: ({ data }) => decision('Redress accepted', data.written ? 'in writing' : 'by word of mouth'),
  redress_declined: () => decision('Redress declined'),
  redress_paid: ({ data }) => act('Redress paid', data.proof),
  lodged: ({ data }) => act('Lodged', data.by),
  escalated: ({ data }) => decision('Escalated', data.reason ?? ''),
  responsibility_found: ({ data }) => decision('Responsibility found', data.who),
  consent_requested: () => act('Consent asked for'),
  consent_given: ({ data }) => decision('Consent given', data.form),
  consent_refused: () => decision('Consent refused'),
  forwarded: ({ data }) => act('Forwarded', `to ${data.recipient}`),
  recipient_chased: ({ data }) => act('Recipient chased', data.recipient),
  recipient_answered: ({ data }) => act('Recipient answered', data.recipient),
  portion_closed: () => act('Portion closed'),
  policy_requested: () => act('Policy copy asked for'),
  policy_published: ({ data }) => act('Policy published', data.version),
  closed: ({ data }) => decision('Closed', inWords(data.ground)),
  reopened: ({ data }) => decision('Reopened', data.reason),
  new_facts: ({ data }) => act('New facts', data.what),
  breach_recorded: ({ data }, names) => ({
    node: 'owed',
    kind: 'clocks',
    lead: `${names.clock(data.clock)} breached`,
    words: data.sentence,
  }),
  corrected: ({ data }) =>
    act('Entry corrected', `${inWords(data.field)}: ${fieldWords(data.field, data.value)}. ${because(data.reason)}`),
  filed: () => ({ node: 'paper', kind: 'paper', lead: 'Letter filed to this case', words: '' }),
  hold_set: ({ data }) => decision('Hold set', `${data.matter}. ${data.reason}`),
  hold_lifted: ({ data }) => decision('Hold lifted', `${data.matter}. ${data.reason}`),
  marked_unsendable: ({ data }) => decision('Marked as not sendable', data.reason),
  translation_received: ({ data }) => act('Translation received', data.translator),
  authority_demand: ({ data }) => act('Demand of an authority', data.authority),
  retention_demanded: ({ data }) => decision('Longer keeping demanded', data.authority),
  records_disclosed: ({ data }) => act('Records disclosed', data.authority),
  note_added: ({ data }) => ({ node: 'act', kind: 'notes', lead: 'Note', words: data.text }),
  task_set: ({ data }) => ({ node: 'act', kind: 'notes', lead: 'Task', words: data.text }),
  task_done: () => ({ node: 'act', kind: 'notes', lead: 'Task done', words: '' }),
  linked: ({ data }) => act('Linked', data.how),
  struck: ({ data }) => act('Undone', because(data.reason)),
};

/** What the timeline says of an event: an act in a few strong words, and the rest. */
export function wordsOf(event: CaseEvent, names: Names): EntryLook {
  const write = writers[event.type] as (event: CaseEvent, names: Names) => EntryLook;
  return write(event, names);
}

/** What the words of a case's events are filled with; `person` gives a user's name. */
export const namesIn = ({ procedure }: Pick<CaseFile, 'procedure'>, person: (user: string) => string): Names => ({
  person,
  role: (role) => procedure.roles.find(({ id }) => id === role)?.title ?? inWords(role),
  clock: (clock) => procedure.clocks.find(({ id }) => id === clock)?.title ?? clockTitle(clock),
});

/** Why the letter goes in English instead of the language of the complaint (G-26). */
const inEnglish = (reason = ''): string => (reason === '' ? '' : `; in English: ${reason}`);
