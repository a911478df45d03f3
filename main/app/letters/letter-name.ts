import { inWords } from '#core/domain/cases/fact-words.ts';
import type { OfficeBook } from '../office-book.ts';

/** The name of a kind of letter on screen, as its template says it. */
export const letterName = ({ templates }: OfficeBook, kind: string): string =>
  templates.find(({ template }) => template.kind === kind)?.template.name ?? inWords(kind);
