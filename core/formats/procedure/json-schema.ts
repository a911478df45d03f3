import { z } from 'zod';
import { procedureDocument } from './document.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Anywhere a value stands, a file may name one of its parameters instead. */
const PARAMETER = { type: 'string', pattern: '^\\$[a-z][a-z0-9_]*$' };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PLAIN = new Set(['string', 'number', 'integer', 'boolean', 'array']);

/** Lets each plain value and list also be a parameter. */
function withParameters(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withParameters);
  if (!isSchema(schema)) return schema;
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'enum' || key === 'required' ? value : withParameters(value),
    ]),
  );
  return PLAIN.has(String(inside.type)) || 'enum' in inside ? { anyOf: [inside, PARAMETER] } : inside;
}

/** The long form of a procedure as a JSON Schema, so that an editor completes and checks the YAML as it is typed. */
export function procedureJsonSchema(): Schema {
  const { $schema, ...schema } = z.toJSONSchema(procedureDocument, { io: 'input', unrepresentable: 'any' }) as Schema;
  const { properties, ...rest } = schema;
  return { $schema, title: 'A complaints procedure', ...rest, properties: withParametersInEach(properties) };
}

const withParametersInEach = (properties: unknown): unknown =>
  isSchema(properties)
    ? Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, withParameters(schema)]))
    : properties;
