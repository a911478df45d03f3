import { remedyFor } from '../../domain/procedures/suggest.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { RawFinding } from './finding.ts';

/** A procedure file as it stands, before its parameters are put in their places. */
export type RawProcedure = Readonly<Record<string, unknown>>;

type Path = readonly (string | number)[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const paramsOf = (raw: RawProcedure): Readonly<Record<string, unknown>> => (isRecord(raw.params) ? raw.params : {});

const valueOfParam = (param: unknown): unknown => (isRecord(param) ? param.value : undefined);

/** Where a text names a parameter. */
const NAME = /\$([a-z][a-z0-9_]*)/g;

type Placing = Readonly<{ params: Readonly<Record<string, unknown>>; findings: RawFinding[] }>;

/** A text that is a parameter becomes its value; one that only names it has the value written in. */
function placeText({ params, findings }: Placing, text: string, path: Path): unknown {
  const whole = /^\$([a-z][a-z0-9_]*)$/.exec(text)?.[1];
  if (whole !== undefined && Object.hasOwn(params, whole)) return valueOfParam(params[whole]);
  return text.replace(NAME, (written, name: string, offset: number) => {
    if (Object.hasOwn(params, name)) return String(valueOfParam(params[name]));
    findings.push({
      path,
      offset,
      what: `unknown parameter \`${written}\``,
      remedy: remedyFor(name, Object.keys(params)),
    });
    return written;
  });
}

function place(placing: Placing, value: unknown, path: Path): unknown {
  if (typeof value === 'string') return placeText(placing, value, path);
  if (Array.isArray(value)) return value.map((each, index) => place(placing, each, [...path, index]));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, place(placing, each, [...path, key])]));
}

/** Puts `$name` of a file where it is used; a name that is no parameter is a finding at its place. */
export function withParamsInPlace(
  raw: RawProcedure,
): Readonly<{ value: RawProcedure; findings: readonly RawFinding[] }> {
  const findings: RawFinding[] = [];
  const { params: own, ...rest } = raw;
  const placed = place({ params: paramsOf(raw), findings }, rest, []) as RawProcedure;
  return { value: own === undefined ? placed : { ...placed, params: own }, findings };
}

/**
 * The same procedure with parameters set to other values: a new version of it. Refuses a name that is no parameter
 * with a sentence; the value itself is judged where it is used.
 */
export function withParams(raw: RawProcedure, values: Readonly<Record<string, unknown>>): Result<RawProcedure, string> {
  const params = paramsOf(raw);
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(params, name));
  if (unknown !== undefined)
    return fail(`unknown parameter \`${unknown}\`. ${remedyFor(unknown, Object.keys(params))}`);
  const changed = Object.entries(values).map(
    ([name, value]) => [name, { ...(params[name] as object), value }] as const,
  );
  return ok({ ...raw, params: { ...params, ...Object.fromEntries<unknown>(changed) } });
}
