import type { Procedure } from '#core/domain/procedures/procedure.ts';

/** The texts that a procedure names, under the titles that screens give them. */
export const publishedTexts = ({ document }: Procedure): readonly Readonly<{ title: string; path: string }>[] => [
  ...Object.entries(document.text).map(([language, path]) => ({ title: `Published text (${language})`, path })),
  ...Object.entries(document.summary).map(([language, path]) => ({ title: `Summary (${language})`, path })),
];
