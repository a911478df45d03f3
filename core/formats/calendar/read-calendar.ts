import { fail, ok, type Result } from '../../domain/result.ts';
import type { Calendar, CalendarDay } from '../../domain/time/calendar.ts';
import { isPlainDate, type PlainDate } from '../../domain/time/moment.ts';
import type { Finding, RawFinding } from '../procedure/finding.ts';
import { placed } from '../procedure/places.ts';
import { ShapeReader } from '../procedure/shape.ts';
import { readYaml } from '../procedure/yaml-text.ts';
import { type CalendarDocument, calendarDocument } from './calendar-document.ts';

/** A holiday table that has been read, with the JSON that is adopted into the record. */
export type ReadCalendar = Readonly<{ calendar: Calendar; normal: string }>;

function rowFindings({ days, years }: CalendarDocument): readonly RawFinding[] {
  const seen = new Map<string, number>();
  return days.flatMap(({ date }, index): RawFinding[] => {
    const path = ['days', index, 'date'];
    if (!isPlainDate(date))
      return [{ path, what: `${date} is no day of the calendar`, remedy: 'Check day and month.' }];
    const year = Number(date.slice(0, 4));
    if (year < years.from || year > years.to)
      return [
        {
          path,
          what: `${date} lies outside ${years.from} to ${years.to}`,
          remedy: 'Widen `years` or take the row out.',
        },
      ];
    const before = seen.get(date);
    seen.set(date, index);
    return before === undefined
      ? []
      : [{ path, what: `${date} stands twice`, remedy: `Keep one of rows ${before + 1} and ${index + 1}.` }];
  });
}

/** A year without a row would count every weekday as open without anybody having said so. */
function yearFindings({ days, years }: CalendarDocument): readonly RawFinding[] {
  if (years.to < years.from)
    return [
      {
        path: ['years', 'to'],
        what: `the calendar ends in ${years.to}, before it begins`,
        remedy: 'Put the years in order.',
      },
    ];
  const named = new Set(days.map(({ date }) => Number(date.slice(0, 4))));
  const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  return all
    .filter((year) => !named.has(year))
    .map((year) => ({ path: ['years'], what: `${year} has no row`, remedy: 'Add its holidays or narrow `years`.' }));
}

/** Understands the content of a calendar file, whatever text it came from. */
export function understandCalendar(raw: unknown): Result<Calendar, readonly RawFinding[]> {
  const parsed = calendarDocument.safeParse(raw);
  if (!parsed.success) return fail(new ShapeReader(calendarDocument, raw).findings(parsed.error.issues));
  const document = parsed.data;
  const findings = [...rowFindings(document), ...yearFindings(document)];
  if (findings.length > 0) return fail(findings);
  const { id, name, version, years, weekend } = document;
  const days = document.days.map(
    ({ date, open, ...row }): CalendarDay => ({ ...row, date: date as PlainDate, open: open ?? false }),
  );
  return ok({ id, name, version, from: years.from, to: years.to, weekend, days });
}

/** Reads a holiday table. Fails with every mistake at once, each with line, column and remedy. */
export function readCalendar(text: string): Result<ReadCalendar, readonly Finding[]> {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const { value, document, lines } = yaml.value;
  const understood = understandCalendar(value);
  if (!understood.ok) return fail(understood.failure.map((finding) => placed(finding, value, document, lines)));
  return ok({ calendar: understood.value, normal: JSON.stringify(value) });
}
