import type { LetterTemplate } from './template.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a newer letter template says otherwise than the one that stands, each as one sentence. */
export function templateDifferences(before: LetterTemplate, after: LetterTemplate): readonly string[] {
  return [
    ...listDifferences('language', before.languages, after.languages),
    ...listDifferences('element', before.elements, after.elements),
    ...textDifferences(before.texts, after.texts),
    ...(same(before.files, after.files) ? [] : ['The way it is set on the page differs.']),
    ...(same(before.fonts, after.fonts) ? [] : ['It is set in other type.']),
  ];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const plain = (name: string): string => name.replaceAll(/[_.]/g, ' ');

function listDifferences(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const came = after.filter((one) => !before.includes(one)).map((one) => `The ${what} ${plain(one)} is new.`);
  const went = before.filter((one) => !after.includes(one)).map((one) => `The ${what} ${plain(one)} is gone.`);
  const moved = came.length + went.length === 0 && !same(before, after);
  return [...came, ...went, ...(moved ? [`Its ${what}s come in another order.`] : [])];
}

function textDifferences(before: Texts, after: Texts): readonly string[] {
  return Object.entries(after).flatMap(([language, texts]) => {
    const old = before[language] ?? {};
    const names = [...new Set([...Object.keys(old), ...Object.keys(texts)])];
    return names.flatMap((name) => textDifference(`${plain(name)} (${language})`, old[name], texts[name]) ?? []);
  });
}

function textDifference(name: string, was: string | undefined, is: string | undefined): string | null {
  if (was === is) return null;
  if (was === undefined) return `${name} is new: “${is}”`;
  return is === undefined ? `${name} is gone: was “${was}”` : `${name}: was “${was}”, is “${is}”`;
}
