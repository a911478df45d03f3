import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addNote } from '#core/domain/cases/acts/mark.ts';
import { registration } from '#core/domain/cases/acts/register.ts';
import { type CaseFile, isWaiting } from '#core/domain/cases/case-file.ts';
import { foldCase } from '#core/domain/cases/fold.ts';
import type { CaseId, ItemId, UserId } from '#core/domain/ids.ts';
import { uuidBytes } from '#core/domain/record/bytes.ts';
import { caseIdOf } from '#core/domain/record/identity.ts';
import { formatReference } from '#core/domain/record/reference.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { booksInMemory, currentProcedure, type OfficeBook, readSources, sourcesOf } from '#main/app/office-book.ts';
import type { Signer } from '#main/app/ports/keys.ts';
import type { OpenStore } from '#main/app/ports/store.ts';
import { compose } from '#main/compose.ts';
import { sha256 as hash } from '#main/store/crypto.ts';
import { type Db, openDatabase, STORE_FILE } from '#main/store/open.ts';
import { slotByWords } from '#main/store/unlocking.ts';
import { vaults } from '#main/store/vaults.ts';
import { asker, givenOver, me } from '#test/support/given.ts';
import { inProcessBridge } from '#test/support/in-process-bridge.ts';
import { nodePlatform, stopChildren } from '#test/support/node-platform.ts';
import { against, type Figure, inTurn } from './figure.ts';

/** Cases in the store: enough that a page of the queue is a small part of it. */
const CASES = 400;
const ROUNDS = 60;
const PAGE = 100;

type Bench = Readonly<{ store: OpenStore; signer: Signer; book: OfficeBook; cases: readonly CaseId[]; bare: Db }>;

/**
 * Queue page, opening a case, and one act (append, chain, signature, projection; synchronous=FULL), each against the
 * bare prepared statements that touch the same rows of the same encrypted file, taken in turn.
 */
export async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  try {
    const bench = await prepared(folder);
    const figures = [queuePage(bench), openCase(bench), oneAct(bench)];
    bench.bare.close();
    bench.store.close();
    return figures;
  } finally {
    stopChildren();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepared(folder: string): Promise<Bench> {
  const platform = nodePlatform(folder, '2026-12-21T09:14:00+02:00');
  const app = compose(platform);
  const bridge = inProcessBridge(app);
  await givenOver(bridge, asker(bridge)).anOffice();
  await app.close();
  const vault = vaults({ platform, readSources }).at(platform.paths.data, 'live');
  const opened = await vault.unlock(me.word, me.passphrase);
  const slot = await slotByWords(platform.paths.data, me.word, me.passphrase);
  if (!opened.ok || slot === null) throw new Error('the office of the bench does not open');
  const { store, signer } = opened.value;
  const book = booksInMemory().read(store);
  const open = { store, signer, book };
  const cases = Array.from({ length: CASES }, (_, number) => registered(open, number, platform.now()));
  return { ...open, cases, bare: openDatabase(join(platform.paths.data, STORE_FILE), slot.storeKey) };
}

type Open = Pick<Bench, 'store' | 'signer' | 'book'>;

function registered({ store, signer, book }: Open, number: number, now: Instant): CaseId {
  const { procedure, sha256 } = currentProcedure(book, now);
  const item = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as ItemId;
  const id = caseIdOf(hash, item);
  const delivered = `2026-12-${String(7 + (number % 14)).padStart(2, '0')}` as PlainDate;
  const receipt = { letter_dated: null, postmarked: null, delivered, delivered_time: null, scanned: now, at: null };
  const facts = Object.entries({
    name: `Complainant ${number}`,
    address: 'Vilnius',
    matter: 'A payout that never came',
    return_address: 'present',
    receipt,
  });
  store.act({ by: signer, second: null }, (act) => {
    const reference = formatReference({ year: 26, station: store.station, serial: act.nextSerial() });
    const asked = {
      id,
      item: null,
      reference,
      procedure,
      procedureHash: sha256,
      calendars: book.calendars,
      channel: 'post',
      axes: [],
      now,
    } as const;
    act.record(
      'case',
      id,
      registration({ ...asked, facts: facts.map(([fact, value]) => ({ fact, value, source: { how: 'typed' } })) }),
    );
    return ok(null);
  });
  return id;
}

function queuePage({ store, signer, bare }: Bench): Figure {
  const now = Date.parse('2026-12-21T09:20:00+02:00') as Instant;
  const asked = { view: 'open', user: signer.user as UserId, filter: '', now, after: null, limit: PAGE } as const;
  const statement = bare.prepare('SELECT row FROM case_row WHERE open = 1 ORDER BY urgency, due, id LIMIT ?').pluck();
  const times = inTurn(
    ROUNDS,
    () => void store.rows.queue(asked),
    () => void statement.all(PAGE),
  );
  return against(`queue page of ${PAGE} of ${CASES} cases`, 'the bare statement', times);
}

function openCase(bench: Bench): Figure {
  const { cases, bare } = bench;
  const statement = bare.prepare(
    'SELECT header, body FROM changeset WHERE stream = (SELECT id FROM stream WHERE kind = ? AND name = ?) ORDER BY hlc, dev, seq',
  );
  let ours = 0;
  let theirs = 0;
  const nextOf = (place: number): CaseId => cases[place % CASES] as CaseId;
  const times = inTurn(
    ROUNDS,
    () => void folded(bench, nextOf(ours++ * 7)),
    () => void statement.all('case', uuidBytes(nextOf(theirs++ * 7))),
  );
  return against('open a case, its fold and its explanations included', 'the bare statements', times);
}

function folded({ store, book }: Pick<Bench, 'store' | 'book'>, id: CaseId): CaseFile {
  const file = foldCase(
    id,
    store.events('case', id),
    sourcesOf(book),
    Date.parse('2026-12-21T09:20:00+02:00') as Instant,
  );
  if (isWaiting(file)) throw new Error('a case of the bench waits');
  return file;
}

/** The rows that a note's act writes: changeset, heads, signature, the case's row, the workstation's own row. */
function oneAct(bench: Bench): Figure {
  const { cases, bare } = bench;
  const id = cases[0] as CaseId;
  const bytes = uuidBytes(id);
  const link = bare
    .prepare<[Uint8Array], Record<string, unknown>>(
      "SELECT * FROM changeset WHERE stream = (SELECT id FROM stream WHERE kind = 'case' AND name = ?) ORDER BY seq DESC LIMIT 1",
    )
    .get(bytes);
  const row = bare.prepare<[Uint8Array], Record<string, unknown>>('SELECT * FROM case_row WHERE id = ?').get(bytes);
  const signature = bare.prepare<[], Record<string, unknown>>('SELECT * FROM act_signature LIMIT 1').get();
  if (link === undefined || row === undefined || signature === undefined) throw new Error('the bench has no case');
  const insertLink = bare.prepare(insertOf('changeset', link));
  const insertSignature = bare.prepare(insertOf('act_signature', signature));
  const insertRow = bare.prepare(insertOf('case_row', row));
  const dropRow = bare.prepare('DELETE FROM case_row WHERE id = ?');
  const head = bare.prepare('UPDATE stream_head SET hash = hash WHERE stream = ?');
  const self = bare.prepare('UPDATE self SET seq = seq');
  let seq = 10_000_000;
  const write = bare.transaction(() => {
    seq += 1;
    const act = new Uint8Array(16);
    new DataView(act.buffer).setUint32(0, seq);
    insertLink.run({ ...link, seq });
    head.run(link.stream);
    insertSignature.run({ ...signature, act });
    dropRow.run(bytes);
    insertRow.run(row);
    self.run();
  });
  const times = inTurn(
    ROUNDS,
    () => note(bench, id),
    () => write.immediate(),
  );
  return against('one act: append, chain, signature, projection', 'the bare statements of the same rows', times);
}

const insertOf = (table: string, row: Record<string, unknown>): string =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
    .map((name) => `@${name}`)
    .join(', ')})`;

function note(bench: Bench, id: CaseId): void {
  const { store, signer } = bench;
  const user = signer.user as UserId;
  const now = Date.parse('2026-12-21T09:20:00+02:00') as Instant;
  const decided = addNote(folded(bench, id), 'The complainant called.', {
    user,
    second: null,
    may: () => true,
    maySecond: () => true,
    now,
  });
  if (!decided.ok) throw new Error(decided.failure.detail);
  store.act({ by: signer, second: null }, (act) => ok(act.record('case', id, decided.value.drafts)));
}
