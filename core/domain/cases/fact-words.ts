import type { FactValue, Money, Receipt, Representative } from '../record/events/values.ts';

/** Names of the facts that every firm has; a pack's own facts are named by themselves in words. */
const labels: Readonly<Record<string, string>> = {
  name: 'Name',
  address: 'Address',
  email: 'E-mail',
  phone: 'Phone',
  account: 'Account',
  language: 'Language',
  representative: 'Written by',
  complainant_type: 'Type',
  directly_affected: 'Directly affected',
  matter: 'Matter',
  wish: 'Wish',
  amounts: 'Amounts',
  receipt: 'Dates of the paper',
  return_address: 'Return address',
  channel: 'Channel',
  fraud: 'Fraud',
  admissible: 'Admissible',
  urgent: 'Urgent',
  exceptional: 'Exceptional',
  subject: 'Subject',
  impact: 'Impact',
  form_used: 'Complaint form used',
};

/** `legal_violation` -> `Legal violation`. */
export const inWords = (id: string): string => {
  const words = id.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const factLabel = (fact: string): string => labels[fact] ?? inWords(fact);

const symbols: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** `€1,860.00`; a currency without a sign follows its figure: `0.5 BTC`. */
export function moneyWords({ amount, currency }: Pick<Money, 'amount' | 'currency'>): string {
  const symbol = symbols[currency];
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
  const figure = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return symbol === undefined ? `${figure} ${currency}`.trim() : `${symbol}${figure}`;
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amount' in value;

const isRepresentative = (value: object): value is Representative => 'relation' in value;

const isReceipt = (value: object): value is Receipt => 'letter_dated' in value;

/** A fact's value as the screens show it; the receipt has lines of its own and gives an empty text. */
export function factWords(value: FactValue): string {
  if (value === null) return '';
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return choiceWords[value] ?? value;
  if (Array.isArray(value)) return value.map((part) => (isMoney(part) ? moneyWords(part) : String(part))).join(' and ');
  if (isReceipt(value)) return '';
  if (isRepresentative(value))
    return [value.name, value.relation, value.address].filter((part) => part !== '').join(', ');
  return 'other' in value ? value.other : '';
}

const choiceWords: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  undecided: 'not decided',
  unknown: 'not known',
  present: 'on file',
  missing: 'none',
  individual_client: 'Client, a natural person',
  legal_representative: 'Legal representative of a client',
  former_client: 'Former client',
  prospective_client: 'Prospective client',
  legal_person: 'Company or other legal person',
};
