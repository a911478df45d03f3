import { practiceSecond, practiceSignIn } from './sign-in.ts';

export type Member = Readonly<{
  word: string;
  passphrase: string;
  person: Readonly<{ name: string; title: string; contact: string }>;
  roles: readonly string[];
}>;

const contact = (extension: number): string => `practice@example.com, +370 600 90${extension}`;

/** The people of the practice office, all invented. The first founds it; the second confirms what wants a second person. */
export const lead: Member = {
  ...practiceSignIn,
  person: { name: 'Tomas Girdvainis', title: 'Customer Support Team Lead', contact: contact(101) },
  roles: ['cs_lead', 'cco', 'support', 'intake_clerk'],
};
export const compliance: Member = {
  ...practiceSecond,
  person: { name: 'Asta Petrunaitė', title: 'Chief Compliance Officer', contact: contact(102) },
  roles: ['cco', 'cs_lead'],
};
export const clerk: Member = {
  word: 'clerk',
  passphrase: practiceSignIn.passphrase,
  person: { name: 'Daiva Mockutė', title: 'Customer Support', contact: contact(103) },
  roles: ['support', 'intake_clerk'],
};
export const colleague: Member = {
  word: 'colleague',
  passphrase: practiceSignIn.passphrase,
  person: { name: 'Kostas Vaitkus', title: 'Customer Support Team Lead', contact: contact(104) },
  roles: ['cs_lead'],
};

export const staff = { lead, compliance, clerk, colleague } as const;
export type StaffName = keyof typeof staff;
