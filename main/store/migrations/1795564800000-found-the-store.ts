import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE "self" ("one" integer PRIMARY KEY NOT NULL, "office" blob NOT NULL, "dev" blob NOT NULL, "sign_key" blob NOT NULL, "seal_key" blob NOT NULL, "station" text NOT NULL, "nonce" blob NOT NULL, "seq" integer NOT NULL, "head" blob NOT NULL, "fresh" integer NOT NULL, "wall" integer NOT NULL, "serial" integer NOT NULL, "looks_seq" integer NOT NULL, "looks_head" blob NOT NULL, "anchored_day" text NOT NULL, "anchored_seq" integer NOT NULL) STRICT`,
  `CREATE TABLE "stream" ("id" integer PRIMARY KEY NOT NULL, "kind" text NOT NULL, "name" blob NOT NULL) STRICT`,
  `CREATE UNIQUE INDEX "stream_name" ON "stream" ("kind", "name")`,
  `CREATE TABLE "changeset" ("dev" blob NOT NULL, "seq" integer NOT NULL, "stream" integer NOT NULL, "hlc" integer NOT NULL, "head" blob NOT NULL, "header" blob NOT NULL, "body" blob NOT NULL, "deflated" integer NOT NULL, PRIMARY KEY ("dev", "seq")) STRICT`,
  `CREATE INDEX "changeset_fold" ON "changeset" ("stream", "hlc", "dev", "seq")`,
  `CREATE TABLE "stream_head" ("stream" integer NOT NULL, "hash" blob NOT NULL, PRIMARY KEY ("stream", "hash")) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "act_signature" ("act" blob NOT NULL, "role" integer NOT NULL, "user" blob NOT NULL, "signature" blob NOT NULL, PRIMARY KEY ("act", "role")) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "look" ("dev" blob NOT NULL, "seq" integer NOT NULL, "entry" blob NOT NULL, PRIMARY KEY ("dev", "seq")) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "blob" ("id" blob PRIMARY KEY NOT NULL, "stream" integer NOT NULL, "sha256" blob NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "draft" ("key" text PRIMARY KEY NOT NULL, "json" text NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "projection" ("name" text PRIMARY KEY NOT NULL, "version" integer NOT NULL) STRICT, WITHOUT ROWID`,
];

const projections = [
  `CREATE TABLE "case_row" ("id" blob PRIMARY KEY NOT NULL, "urgency" integer NOT NULL, "due" integer NOT NULL, "handler" blob, "open" integer NOT NULL, "answered" integer NOT NULL, "acknowledged" integer NOT NULL, "unsendable" integer NOT NULL, "conflict" integer NOT NULL, "next_flip" integer, "reference" text NOT NULL, "needle" text NOT NULL, "row" text NOT NULL) STRICT`,
  `CREATE INDEX "case_open" ON "case_row" ("urgency", "due", "id") WHERE "open" = 1`,
  `CREATE INDEX "case_mine" ON "case_row" ("handler", "urgency", "due", "id") WHERE "open" = 1`,
  `CREATE INDEX "case_acknowledge" ON "case_row" ("urgency", "due", "id") WHERE "open" = 1 AND "acknowledged" = 0 AND "answered" = 0`,
  `CREATE INDEX "case_respond" ON "case_row" ("urgency", "due", "id") WHERE "open" = 1 AND "acknowledged" = 1 AND "answered" = 0`,
  `CREATE INDEX "case_due" ON "case_row" ("due") WHERE "open" = 1`,
  `CREATE INDEX "case_unsendable" ON "case_row" ("urgency", "due", "id") WHERE "open" = 1 AND "unsendable" = 1`,
  `CREATE INDEX "case_conflict" ON "case_row" ("urgency", "due", "id") WHERE "conflict" = 1`,
  `CREATE INDEX "case_answered" ON "case_row" ("urgency", "due", "id") WHERE "answered" = 1`,
  `CREATE INDEX "case_flip" ON "case_row" ("next_flip") WHERE "next_flip" IS NOT NULL`,
  `CREATE INDEX "case_reference" ON "case_row" ("reference")`,
  `CREATE TABLE "item_row" ("id" blob PRIMARY KEY NOT NULL, "hlc" integer NOT NULL, "dev" blob NOT NULL, "tray" integer NOT NULL, "case_id" blob, "row" text NOT NULL) STRICT`,
  `CREATE INDEX "item_arrival" ON "item_row" ("hlc", "dev", "id")`,
  `CREATE INDEX "item_tray" ON "item_row" ("hlc", "dev", "id") WHERE "tray" = 1`,
  `CREATE TABLE "letter_row" ("id" blob PRIMARY KEY NOT NULL, "case_id" blob NOT NULL, "state" text NOT NULL, "planned" text NOT NULL, "handed_on" text, "row" text NOT NULL) STRICT`,
  `CREATE INDEX "letter_case" ON "letter_row" ("case_id")`,
  `CREATE INDEX "letter_frozen" ON "letter_row" ("planned", "id") WHERE "state" = 'frozen'`,
  `CREATE INDEX "letter_handed" ON "letter_row" ("handed_on", "id") WHERE "handed_on" IS NOT NULL`,
];

/** Everything a store begins with. Frozen: never edited after it has been used. */
export class FoundTheStore1795564800000 implements MigrationInterface {
  readonly name = 'FoundTheStore1795564800000';

  async up(store: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...projections]) await store.query(statement);
  }

  async down(): Promise<never> {
    throw new Error('forward only: restore the copy taken before upgrading');
  }
}
