import type { Clause } from '../ids.ts';
import type { PlainDate } from '../time/moment.ts';
import type { OfficeHours } from '../time/office-hours.ts';
import type { Amount } from './amount.ts';
import type { Written } from './expression.ts';
import type { Act } from './vocabulary.ts';

type OfficeTimes = Pick<OfficeHours, 'days' | 'open' | 'close'>;

export type ChannelRule = Readonly<{
  id: string;
  kind: string;
  address: string | null;
  official: boolean;
  replyVia: string | null;
  /** When somebody answers there, in minutes since midnight of its own zone; null = whenever it comes. */
  hours: (OfficeTimes & Readonly<{ zone: string }>) | null;
}>;

export type ReceiptRules = Readonly<{
  /** Minutes since midnight after which a receipt counts for the next business day; null = none (G-07). */
  cutoff: number | null;
  submitted: 'postmark_or_letter_date' | 'delivery';
  received: 'delivery' | 'postmark';
  unknownTime: 'office_open' | 'midnight' | 'noon';
  backdateUnattended: boolean;
  noAddress: 'mark_unsendable';
}>;

export type Parties = Readonly<{
  eligible: Written | null;
  ineligible: Readonly<{ handle: 'same_clocks'; letter: string }> | null;
  representative: Readonly<{
    kinds: readonly string[];
    documents: readonly string[];
    letter: string;
    promise: boolean;
  }>;
  identity: Readonly<{ before: readonly Act[]; letter: string; promise: boolean }> | null;
}>;

export type IntakeRules = Readonly<{
  required: readonly string[];
  wanted: readonly string[];
  either: readonly (readonly string[])[];
  optional: readonly string[];
  form: Readonly<{ template: string; required: boolean }> | null;
  languages: Readonly<{
    accept: readonly string[];
    reply: 'same_as_complaint' | 'english';
    others: 'translate_or_english';
    courtesy: readonly string[];
  }>;
  fee: 'none';
  assistance: Readonly<{ free: boolean; role: string }> | null;
}>;

export type Outcome = Readonly<{
  id: string;
  needs: readonly string[];
  grounds: readonly string[];
  letter: string | null;
}>;

export type Tier = Readonly<{
  id: string;
  role: string;
  enter: string | null;
  letter: string | null;
  promise: boolean;
}>;

export type Forwarding = Readonly<{
  kind: string;
  consent: 'none' | 'written';
  request: string | null;
  notice: string;
  portion: 'minimised' | 'selected';
  followUp: string | null;
  staysOwner: 'all' | 'retained_part';
}>;

export type ExternalBody = Readonly<{
  id: string;
  name: string;
  when: Written | null;
  limit: Readonly<{ clocks: readonly string[]; print: 'both' | 'earliest' | 'policy' | 'guidance' }> | null;
  rightAt: string | null;
  language: readonly string[];
  how: string | null;
  site: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  cost: string | null;
  note: string | null;
}>;

export type Records = Readonly<{
  registry: readonly string[];
  retention: Readonly<{ clock: string; atEnd: 'review' | 'erase'; hold: boolean }>;
  access: Readonly<{ custodian: string; authorities: string; log: boolean }>;
}>;

/** What a firm wants learned from its complaints (LB-40, LB-41). */
export type Learning = Readonly<{
  rootCause: 'required' | 'optional';
  lessons: 'decision_required' | 'optional';
  correctiveActions: 'tracked' | null;
  serviceReview: 'optional' | null;
  trend: Readonly<{ sameCause: number; within: Amount }> | null;
}>;

/** How often cases are reported on, and by when the policy itself is reviewed (XO-01); `due` null = the text names none. */
export type Review = Readonly<{
  report: string;
  signOff: string | null;
  policyReview: string | null;
  due: Readonly<{ by: PlainDate; clause: Clause }> | null;
  promise: boolean;
}>;
