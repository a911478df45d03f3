import { z } from 'zod';
import { remedyFor } from '../../domain/procedures/suggest.ts';
import type { RawFinding } from './finding.ts';

type Path = readonly (string | number)[];
type Schema = Readonly<{
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: readonly Schema[];
}>;
type Issue = z.core.$ZodIssue;

/** The words that a file may use at a place of its schema. */
function wordsAt(schema: Schema, path: Path): readonly string[] {
  const [next, ...rest] = path;
  const branches = schema.anyOf ?? [];
  if (next === undefined)
    return [...Object.keys(schema.properties ?? {}), ...branches.flatMap((branch) => wordsAt(branch, []))];
  const own =
    typeof next === 'number'
      ? schema.items
      : (schema.properties?.[next] ??
        (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined));
  return [...(own === undefined ? [] : wordsAt(own, rest)), ...branches.flatMap((branch) => wordsAt(branch, path))];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  );

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? 'a list'
      : 'a block of words'
    : `\`${String(value)}\``;

const expectations: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of words',
  record: 'a block of words',
  tuple: 'a pair',
};

/** Of the alternatives of a union the one that came furthest tells most. */
function furthest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number =>
    Math.max(0, ...issues.map(({ path, code }) => path.length * 2 + (code === 'unrecognized_keys' ? 1 : 0)));
  return alternatives.toSorted((one, other) => depth(other) - depth(one))[0] ?? [];
}

const described = new WeakMap<z.ZodType, Schema>();

/** The words of a schema; worked out once, for a file with a mistake is read many times while it is being mended. */
function wordsOf(schema: z.ZodType): Schema {
  const known = described.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema);
  described.set(schema, known);
  return known;
}

/** Puts what the schema found into findings that name place, rule and remedy. */
export class ShapeReader {
  readonly #schema: Schema;
  readonly #value: unknown;

  constructor(schema: z.ZodType, value: unknown) {
    this.#schema = wordsOf(schema);
    this.#value = value;
  }

  findings(issues: readonly Issue[], base: Path = []): readonly RawFinding[] {
    return issues.flatMap((issue) => this.#finding(issue, [...base, ...(issue.path as Path)]));
  }

  #finding(issue: Issue, path: Path): readonly RawFinding[] {
    const value = valueAt(this.#value, path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path,
          key,
          what: `unknown word \`${key}\``,
          remedy: remedyFor(key, wordsAt(this.#schema, path)),
        }));
      case 'invalid_union': {
        const deeper = furthest(issue.errors);
        if (value === undefined) return [missing(path)];
        if (deeper.every((each) => each.path.length === 0 && each.code === 'invalid_type'))
          return [{ path, what: `${shown(value)} does not fit here`, remedy: this.#alternatives(issue.errors) }];
        return this.findings(deeper, path);
      }
      case 'invalid_value': {
        const values = issue.values.map(String);
        return value === undefined
          ? [missing(path)]
          : [
              {
                path,
                what: `${shown(value)} has no meaning here`,
                remedy: remedyFor(typeof value === 'string' ? value : JSON.stringify(value), values),
              },
            ];
      }
      case 'invalid_type':
        if (value === undefined) return [missing(path)];
        return [
          {
            path,
            what: `${shown(value)} is not ${expectations[issue.expected] ?? issue.expected}`,
            remedy: `Write ${expectations[issue.expected] ?? issue.expected}.`,
          },
        ];
      case 'too_small':
        return [{ path, what: 'there is nothing here', remedy: 'Add at least one entry.' }];
      case 'invalid_key':
        return [{ path, what: `\`${path.at(-1)}\` cannot be a name`, remedy: 'Use small letters, digits and _.' }];
      default:
        return [{ path, what: `${shown(value)} is not as it should be`, remedy: `Write ${issue.message}.` }];
    }
  }

  #alternatives(errors: readonly (readonly Issue[])[]): string {
    const kinds = errors.flatMap(([first]) =>
      first?.code === 'invalid_type' ? [expectations[first.expected] ?? first.expected] : [],
    );
    return `Write ${[...new Set(kinds)].join(' or ')}.`;
  }
}

function missing(path: Path): RawFinding {
  const name = path.at(-1);
  return { path: path.slice(0, -1), what: `\`${name}\` is missing`, remedy: `Add \`${name}\`.` };
}
