import { z } from 'zod';
import { person } from '#core/contract/session.ts';
import type { Resources } from '../ports/resources.ts';
import { practiceSecond, practiceSignIn } from './sign-in.ts';

const member = z.strictObject({ person, roles: z.array(z.string()) });
const names = ['lead', 'compliance', 'clerk', 'colleague'] as const;
const practiceFile = z.strictObject({ procedure: z.string(), staff: z.record(z.enum(names), member) });

export type StaffName = (typeof names)[number];
export type Member = z.output<typeof member> & Readonly<{ word: string; passphrase: string }>;

/** Whose procedure the practice office follows, and its people, all invented. */
export type PracticeOffice = Readonly<{ procedure: string; staff: Readonly<Record<StaffName, Member>> }>;

/** The first founds the office and is told on the screen; the second confirms what wants a second person. */
const signIns: Readonly<Record<StaffName, Readonly<{ word: string; passphrase: string }>>> = {
  lead: practiceSignIn,
  compliance: practiceSecond,
  clerk: { word: 'clerk', passphrase: practiceSignIn.passphrase },
  colleague: { word: 'colleague', passphrase: practiceSignIn.passphrase },
};

export function practiceOffice(resources: Resources): PracticeOffice {
  const { procedure, staff } = practiceFile.parse(JSON.parse(resources.text('practice/office.json')));
  const withWords = names.map((name) => [name, { ...staff[name], ...signIns[name] }] as const);
  return { procedure, staff: Object.fromEntries(withWords) as Record<StaffName, Member> };
}
