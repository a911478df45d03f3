import { describe, expect, test } from 'vitest';
import { aRunningApp } from '#test/support/a-running-app.ts';
import { me } from '#test/support/given.ts';

describe('the practice office', () => {
  test('holds sixty invented cases in every stage and a morning’s post, and never touches the live office', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const signIn = await app.must('office.open-practice', {});
    expect(await app.must('office.status', {})).toMatchObject({
      state: 'locked',
      practice: true,
      practiceSignIn: signIn,
    });
    await app.must('session.unlock', signIn);
    const who = await app.must('session.who', {});
    expect(who).toMatchObject({
      practice: true,
      notices: expect.arrayContaining([expect.stringContaining('practice office')]),
    });
    const { queues, post, postBook } = await app.must('cases.counts', {});
    expect({ post, postBook }).toEqual({ post: 6, postBook: 5 });
    expect(queues).toMatchObject({ open: 60, unassigned: 14, unsendable: 2 });
    const { rows, foot } = await app.must('cases.queue', { view: 'open', filter: '', after: null, limit: 200 });
    expect(rows).toHaveLength(60);
    expect(foot).toMatch(/^\d overdue, \d due today\./u);
    expect(new Set(rows.map(({ chip }) => chip?.state))).toEqual(
      new Set(['owed', 'overdue', 'today', 'soon', 'running', 'unknown']),
    );
    await app.restarts();
    expect(await app.must('office.status', {})).toMatchObject({ state: 'locked', practice: true });
    await app.must('office.leave-practice', {});
    await app.must('session.unlock', { ...me });
    expect((await app.must('cases.counts', {})).queues).toMatchObject({ open: 0 });
  }, 90_000);
});
