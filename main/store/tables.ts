import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaOptions } from 'typeorm';

type Row = Record<string, unknown>;
type Indices = NonNullable<EntitySchemaOptions<Row>['indices']>;

const key = (type: 'blob' | 'integer' | 'text'): EntitySchemaColumnOptions => ({ type, primary: true });
const blob: EntitySchemaColumnOptions = { type: 'blob' };
const integer: EntitySchemaColumnOptions = { type: 'integer' };
const text: EntitySchemaColumnOptions = { type: 'text' };
const optional = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, nullable: true });

const table = (
  name: string,
  columns: Record<string, EntitySchemaColumnOptions>,
  indices: Indices = [],
): EntitySchema<Row> =>
  new EntitySchema<Row>({ name, tableName: name, columns: columns as Record<string, never>, indices });

/** The record itself: what no other row can rebuild. */
const record = [
  table('self', {
    one: key('integer'),
    office: blob,
    dev: blob,
    sign_key: blob,
    seal_key: blob,
    station: text,
    nonce: blob,
    seq: integer,
    head: blob,
    fresh: integer,
    wall: integer,
    serial: integer,
    looks_seq: integer,
    looks_head: blob,
    anchored_day: text,
    anchored_seq: integer,
  }),
  table('stream', { id: key('integer'), kind: text, name: blob }, [
    { name: 'stream_name', columns: ['kind', 'name'], unique: true },
  ]),
  table(
    'changeset',
    {
      dev: key('blob'),
      seq: key('integer'),
      stream: integer,
      hlc: integer,
      head: blob,
      header: blob,
      body: blob,
      deflated: integer,
    },
    [{ name: 'changeset_fold', columns: ['stream', 'hlc', 'dev', 'seq'] }],
  ),
  table('stream_head', { stream: key('integer'), hash: key('blob') }),
  table('act_signature', { act: key('blob'), role: key('integer'), user: blob, signature: blob }),
  table('look', { dev: key('blob'), seq: key('integer'), entry: blob }),
  table('blob', { id: key('blob'), stream: integer, sha256: blob }),
  table('draft', { key: key('text'), json: text }),
  table('projection', { name: key('text'), version: integer }),
];

const queue = (name: string, where: string, first: readonly string[] = []): Indices[number] => ({
  name,
  columns: [...first, 'urgency', 'due', 'id'],
  where,
});

/** Read models: rebuilt from the record whenever their version changes. */
const projections = [
  table(
    'case_row',
    {
      id: key('blob'),
      urgency: integer,
      due: integer,
      handler: optional(blob),
      open: integer,
      answered: integer,
      acknowledged: integer,
      unsendable: integer,
      conflict: integer,
      next_flip: optional(integer),
      reference: text,
      needle: text,
      row: text,
    },
    [
      queue('case_open', '"open" = 1'),
      queue('case_mine', '"open" = 1', ['handler']),
      queue('case_acknowledge', '"open" = 1 AND "acknowledged" = 0 AND "answered" = 0'),
      queue('case_respond', '"open" = 1 AND "acknowledged" = 1 AND "answered" = 0'),
      { name: 'case_due', columns: ['due'], where: '"open" = 1' },
      queue('case_unsendable', '"open" = 1 AND "unsendable" = 1'),
      queue('case_conflict', '"conflict" = 1'),
      queue('case_answered', '"answered" = 1'),
      { name: 'case_flip', columns: ['next_flip'], where: '"next_flip" IS NOT NULL' },
      { name: 'case_reference', columns: ['reference'] },
    ],
  ),
  table('item_row', { id: key('blob'), hlc: integer, dev: blob, tray: integer, case_id: optional(blob), row: text }, [
    { name: 'item_arrival', columns: ['hlc', 'dev', 'id'] },
    { name: 'item_tray', columns: ['hlc', 'dev', 'id'], where: '"tray" = 1' },
  ]),
  table(
    'letter_row',
    { id: key('blob'), case_id: blob, state: text, planned: text, handed_on: optional(text), row: text },
    [
      { name: 'letter_case', columns: ['case_id'] },
      { name: 'letter_frozen', columns: ['planned', 'id'], where: '"state" = \'frozen\'' },
      { name: 'letter_handed', columns: ['handed_on', 'id'], where: '"handed_on" IS NOT NULL' },
    ],
  ),
];

/** The schema as it is mapped; a test holds it equal to what the migrations make. */
export const tables = [...record, ...projections];
