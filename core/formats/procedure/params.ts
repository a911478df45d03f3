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

/** Puts `$name` of a file where it is used; a name that is no parameter is a finding at its place. */
export function withParamsInPlace(
  raw: RawProcedure,
): Readonly<{ value: RawProcedure; findings: readonly RawFinding[] }> {
  const params = paramsOf(raw);
  const findings: RawFinding[] = [];
  const place = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string' && value.startsWith('$')) {
      const name = value.slice(1);
      if (Object.hasOwn(params, name)) return valueOfParam(params[name]);
      findings.push({ path, what: `unknown parameter \`${value}\``, remedy: remedyFor(name, Object.keys(params)) });
      return value;
    }
    if (Array.isArray(value)) return value.map((each, index) => place(each, [...path, index]));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, place(each, [...path, key])]));
  };
  const { params: own, ...rest } = raw;
  const placed = place(rest, []) as RawProcedure;
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
  const changed = Object.entries(values).map(([name, value]) => [name, { ...(params[name] as object), value }]);
  return ok({ ...raw, params: { ...params, ...Object.fromEntries(changed) } });
}
