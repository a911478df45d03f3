import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Calendar } from '#core/domain/time/calendar.ts';
import { readCalendar } from '#core/formats/calendar/read-calendar.ts';
import { type Finding, findingWords } from '#core/formats/procedure/finding.ts';
import { type ReadProcedure, readProcedure } from '#core/formats/procedure/read-procedure.ts';

const RESOURCES = new URL('../../resources/', import.meta.url);

const textOf = (path: string): string => readFileSync(new URL(path, RESOURCES), 'utf8');

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, RESOURCES))
    .filter((name) => name.endsWith(ending))
    .sort();

function failed(path: string, findings: readonly Finding[]): never {
  throw new Error(`${path} is not understood\n${findings.map(findingWords).join('\n')}`);
}

/** The holiday tables of the resources. Throws with every finding if one is not understood. */
export const shippedCalendars = (): readonly Calendar[] =>
  namesIn('calendars/', '.yaml').map((name) => {
    const read = readCalendar(textOf(`calendars/${name}`));
    return read.ok ? read.value.calendar : failed(`calendars/${name}`, read.failure);
  });

/** The published texts that procedures name, by their path. */
export const shippedDocuments = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    namesIn('procedures/documents/', '.md').map((name) => [
      `documents/${name}`,
      textOf(`procedures/documents/${name}`),
    ]),
  );

export const shippedProcedureIds = (): readonly string[] =>
  namesIn('procedures/', '.yaml').map((name) => name.replace(/\.yaml$/, ''));

/** The text of a procedure of the resources. */
export const shippedSource = (id: string): string => textOf(`procedures/${id}.yaml`);

/** A procedure of the resources as the real reader reads it; null where there is none of that name. */
export function shippedProcedure(id: string): ReadProcedure | null {
  const path = `procedures/${id}.yaml`;
  if (!/^[a-z][a-z0-9_]*$/.test(id) || !existsSync(new URL(path, RESOURCES))) return null;
  const read = readProcedure(shippedSource(id), shippedDocuments());
  return read.ok ? read.value : failed(path, read.failure);
}
