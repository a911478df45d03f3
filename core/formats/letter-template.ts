import { z } from 'zod';
import type { LetterTemplate } from '../domain/letters/template.ts';
import { fail, ok, type Result } from '../domain/result.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const path = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.typ$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const meta = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  kind: z.string().min(1),
  name: z.string().min(1),
  main: path,
  pdf: z.literal('a-2a'),
  languages: z.array(z.string().min(2)).min(1),
  elements: z.array(z.string()).min(1),
  inputs: z.array(z.string()),
  texts: z.record(z.string(), z.record(z.string(), z.string().min(1))),
});

const bundle = z.strictObject({
  format: z.literal('redress.letter/1'),
  meta,
  files: z.record(path, z.string()),
  fonts: z.record(z.string(), sha256),
});

/** What is adopted of a template: `meta.json`, its Typst sources by path, and its fonts by hash (record_formats 3). */
export type LetterBundle = Readonly<{
  meta: unknown;
  files: Readonly<Record<string, string>>;
  fonts: Readonly<Record<string, string>>;
}>;

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The one text that stands for a template in the record: the same bundle gives the same bytes. */
export const letterSource = ({ meta: asWritten, files, fonts }: LetterBundle): string =>
  JSON.stringify({ format: 'redress.letter/1', meta: asWritten, files: sorted(files), fonts: sorted(fonts) });

/** Reads an adopted template; the failure names the place and what is wrong there. */
export function readLetterTemplate(source: string): Result<LetterTemplate, string> {
  const read = bundle.safeParse(parsed(source));
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail(`The letter template cannot be read at ${issue?.path.join('.') || 'its start'}: ${issue?.message}.`);
  }
  const { meta: about, files, fonts } = read.data;
  const silent = about.languages.find((language) => about.texts[language] === undefined);
  if (silent !== undefined) return fail(`The letter template names the language ${silent} and has no texts in it.`);
  if (files[about.main] === undefined) return fail(`The letter template has no source ${about.main}.`);
  const { id: template, version, kind, name, main, languages, elements, texts } = about;
  return ok({ id: template, version, kind, name, main, languages, elements, texts, files, fonts });
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
