import type { Sha256 } from '#core/domain/ids.ts';
import type { LetterTemplate } from '#core/domain/letters/template.ts';
import type { EventOf } from '#core/domain/record/events.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { readLetterTemplate } from '#core/formats/letter-template.ts';

/** A letter template in the record, ready to be composed. */
export type AdoptedTemplate = Readonly<{ template: LetterTemplate; sha256: Sha256; inForceFrom: PlainDate }>;

/** Adopted letter templates that have not been withdrawn, in the order of their adoption. */
export function adoptedTemplates(events: readonly EventOf<'templates'>[]): readonly AdoptedTemplate[] {
  const adopted: AdoptedTemplate[] = [];
  for (const event of events) {
    if (event.type !== 'adopted') continue;
    const read = readLetterTemplate(event.data.source);
    if (!read.ok) throw new Error(`the adopted template ${event.data.id} cannot be read`);
    adopted.push({ template: read.value, sha256: event.data.sha256, inForceFrom: event.data.inForceFrom });
  }
  return adopted.filter(({ template }) => !isWithdrawn(events, template));
}

/** The template of a kind that is in force on `date`: the latest to begin; of one day the last adopted. */
export const templateInForce = (
  templates: readonly AdoptedTemplate[],
  kind: string,
  date: PlainDate,
): AdoptedTemplate | null =>
  templates
    .filter(({ template, inForceFrom }) => template.kind === kind && inForceFrom <= date)
    .reduce<AdoptedTemplate | null>(
      (best, next) => (best === null || next.inForceFrom >= best.inForceFrom ? next : best),
      null,
    );

/** The template of each kind that is in force on `date`. */
export const templatesInForce = (templates: readonly AdoptedTemplate[], date: PlainDate): readonly LetterTemplate[] =>
  [...new Set(templates.map(({ template }) => template.kind))].flatMap(
    (kind) => templateInForce(templates, kind, date)?.template ?? [],
  );

const isWithdrawn = (events: readonly EventOf<'templates'>[], { id, version }: LetterTemplate): boolean =>
  events.some((event) => event.type === 'withdrawn' && event.data.id === id && event.data.version === version);
