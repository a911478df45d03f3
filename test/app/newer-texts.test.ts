import { describe, expect, test } from 'vitest';
import type { CaseId } from '#core/domain/ids.ts';
import { aRunningApp, type RunningApp } from '#test/support/a-running-app.ts';
import { me, posted, second } from '#test/support/given.ts';

/** A day that the shipped table does not know: Monday 4 January 2027. */
const withAnotherDay = (text: string): string =>
  text
    .replace('version: "1.0.0"', 'version: "1.1.0"')
    .replace(
      'days:\n',
      'days:\n  - {date: "2027-01-04", name: "Bridge day", status: computed, source: "Labour Code"}\n',
    );

const withAnotherWord = (text: string): string =>
  text.replace('"version": "1.0.0"', '"version": "1.0.1"').replace('is free of charge', 'costs you nothing');

const lithuania = { kind: 'calendar', id: 'lt' } as const;
const acknowledgement = { kind: 'template', id: 'acknowledgement' } as const;

async function anUpdatedOffice(): Promise<RunningApp> {
  const app = await aRunningApp();
  await app.given.anOffice();
  return app;
}

const update = (app: RunningApp) =>
  app.isUpdated({
    'calendars/lt.yaml': withAnotherDay,
    'letters/acknowledgement/meta.json': withAnotherWord,
  });

async function finalOf(app: RunningApp, id: CaseId) {
  const { clocks } = await app.must('cases.case', { case: id, view: null });
  const final = clocks.find(({ chip }) => chip.clock === 'final');
  if (final === undefined) throw new Error('a case has a final response');
  return final;
}

async function aToldCase(app: RunningApp): Promise<CaseId> {
  const id = await app.given.aCaseOfMine();
  await app.must('cases.classify', { case: id, axis: 'fraud', value: 'false', reason: '', second: null });
  const letter = await app.given.anIssuedAcknowledgement(id);
  await app.must('letters.hand-over', { case: id, letter, ...posted, date: '', time: '' });
  return id;
}

describe('a newer program', () => {
  test('moves no date by itself: it offers its newer calendars and letter templates', async () => {
    const app = await anUpdatedOffice();
    expect((await app.must('texts.newer', {})).texts).toEqual([]);
    expect(await app.ask('texts.preview', lithuania)).toMatchObject({ failure: 'text.none-newer' });
    const id = await aToldCase(app);
    await update(app);
    expect((await finalOf(app, id)).due).toBe('Mon 11 Jan 2027');
    expect(await app.must('texts.newer', {})).toEqual({
      texts: [
        { ...lithuania, name: 'Lithuania', has: '1.0.0', offers: '1.1.0' },
        { ...acknowledgement, name: 'Acknowledgement', has: '1.0.0', offers: '1.0.1' },
      ],
      refused: null,
    });
  });

  test('shows which dates a newer calendar would move, and moves them by an act with a reason', async () => {
    const app = await anUpdatedOffice();
    const id = await aToldCase(app);
    await update(app);
    await app.itIs('2026-12-21T09:20:00+02:00');
    const moved = { case: id, clause: 'LB-28', was: 'Mon 11 Jan 2027', becomes: 'Tue 12 Jan 2027', turn: 'later' };
    const preview = await app.must('texts.preview', lithuania);
    expect(preview.differences).toEqual(['Mon 4 Jan 2027 is new: Bridge day (computed).']);
    expect(preview.moves.dates).toContainEqual(expect.objectContaining(moved));
    expect(preview.sentence).toContain('of one open case would move; what was told stays as the target (G-16)');
    expect((await finalOf(app, id)).due).toBe('Mon 11 Jan 2027');
    const adopted = await app.must('texts.adopt', { ...lithuania, reason: 'Resolution of 20 December' });
    expect(adopted.moves).toEqual(preview.moves);
    const final = await finalOf(app, id);
    expect(final.due).toBe('Tue 12 Jan 2027');
    expect(final.amendments).toEqual([
      'Was Mon 11 Jan 2027. Lithuania 1.1.0 adopted: Resolution of 20 December (G-14)',
      'Mon 11 Jan 2027 stays the target (G-16).',
    ]);
    expect(final.calendar).toBe('Lithuania 1.1.0');
    expect(await app.ask('texts.adopt', { ...lithuania, reason: 'Again' })).toMatchObject({
      failure: 'text.none-newer',
    });
    expect((await app.must('record.check', {})).whole).toBe(true);
  });

  test('leaves the days that the office settled as they are', async () => {
    const app = await anUpdatedOffice();
    const opened = { calendar: 'lt', change: 'open', name: '', reason: 'We work that day' } as const;
    const confirmed = { calendar: 'lt', change: 'confirm', name: '', reason: 'Checked' } as const;
    await app.must('calendars.change', { ...opened, days: ['1.1.2027'] });
    await app.must('calendars.change', { ...confirmed, days: ['16.2.2027'] });
    await update(app);
    expect((await app.must('texts.preview', lithuania)).differences).toHaveLength(1);
    await app.must('texts.adopt', { ...lithuania, reason: 'Newer' });
    const { rows, version } = await app.must('calendars.year', { calendar: 'lt', year: 2027 });
    expect(version).toBe('1.1.0');
    const row = (date: string) => rows.find((one) => one.date === date);
    expect(row('2027-01-01')).toMatchObject({ closed: false, status: 'confirmed' });
    expect(row('2027-02-16')).toMatchObject({
      closed: true,
      status: 'confirmed',
      by: expect.stringContaining('Checked'),
    });
    expect(row('2027-01-04')).toMatchObject({ name: 'Bridge day', status: 'computed' });
  });

  test('sets letters by a newer template once it is adopted, and not before', async () => {
    const app = await anUpdatedOffice();
    await update(app);
    const id = await app.given.aCaseOfMine();
    const said = async () => {
      const { blocks } = await app.must('letters.compose', { case: id, kind: 'ack' });
      return blocks.find(({ element }) => element === 'no_fee')?.text;
    };
    expect(await said()).toBe('Making a complaint is free of charge.');
    const preview = await app.must('texts.preview', acknowledgement);
    expect(preview.differences).toEqual([
      'no fee (en): was “Making a complaint is free of charge.”, is “Making a complaint costs you nothing.”',
    ]);
    expect(preview.moves.total).toBe(0);
    const adopted = await app.must('texts.adopt', { ...acknowledgement, reason: 'Plainer words' });
    expect(adopted.sentence).toContain('Acknowledgement 1.0.1 was adopted in the place of 1.0.0.');
    expect((await app.must('texts.newer', {})).texts).toMatchObject([{ kind: 'calendar' }]);
    expect(await said()).toBe('Making a complaint costs you nothing.');
    await app.restarts();
    await app.must('session.unlock', { ...me });
    expect((await app.must('record.check', {})).whole).toBe(true);
  });

  test('is adopted by nobody without the right', async () => {
    const app = await anUpdatedOffice();
    await app.given.aSecondPerson(['cs_lead']);
    await update(app);
    await app.must('session.lock', {});
    await app.must('session.unlock', { ...second });
    expect((await app.must('texts.newer', {})).refused).not.toBeNull();
    expect(await app.ask('texts.preview', lithuania)).toMatchObject({ failure: 'right.missing' });
    expect(await app.ask('texts.adopt', { ...lithuania, reason: 'r' })).toMatchObject({ failure: 'right.missing' });
  });
});
