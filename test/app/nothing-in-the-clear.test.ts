import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { aRunningApp, type RunningApp } from '#test/support/a-running-app.ts';
import { me, posted, virbale } from '#test/support/given.ts';
import { bytesAt, filesIn, filesUnder } from '#test/support/on-disk.ts';

const planted = [
  'Virbal',
  '44210 Kaunas',
  'ona.virbale@example.com',
  'LB-7719-204',
  'Payout of 2 Dec never arrived',
  'Girdvainis',
  'Clearcrest Inc',
  me.passphrase,
];

const forms = (text: string): readonly Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text, 'utf8').toString('base64').slice(0, -4)),
];

function found(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const bytes = bytesAt(path);
    return planted.filter((text) => forms(text).some((form) => bytes.includes(form))).map((text) => `${path}: ${text}`);
  });
}

/** The data folder, what the machine keeps beside it, and what has appeared in the temporary folder since. */
function lookEverywhere(app: RunningApp, before: ReadonlySet<string>): void {
  expect(found(filesUnder(app.folder))).toEqual([]);
  expect(found(filesIn(tmpdir()).filter((path) => !before.has(path)))).toEqual([]);
  expect(app.log.filter((line) => planted.some((text) => line.includes(text)))).toEqual([]);
}

describe('no name stands in the clear on the disk', () => {
  test('during and after a letter’s way through the house', async () => {
    const before = new Set(filesIn(tmpdir()));
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray();
    await app.must('post.keep', { item, form: virbale });
    lookEverywhere(app, before);
    const { case: id } = await app.must('post.register', { item, form: virbale });
    await app.must('cases.assign', { case: id, to: (await app.must('session.who', {})).user });
    const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
    const { pages } = await app.must('letters.preview', { case: id, draft });
    await app.bridge.get(pages[0] ?? '');
    lookEverywhere(app, before);
    const { letter } = await app.must('letters.issue', { case: id, draft, second: null, instead: null });
    await app.must('letters.hand-over', { case: id, letter, ...posted, date: '', time: '' });
    await app.must('cases.queue', { view: 'open', filter: 'virbale', after: null, limit: 20 });
    lookEverywhere(app, before);
    await app.must('session.lock', {});
    lookEverywhere(app, before);
    expect(filesUnder(app.folder).length).toBeGreaterThan(4);
  });
});
