import { describe, expect, test } from 'vitest';
import { type OperationName, operations } from '#core/contract/operations.ts';
import type { CaseId, EventId, LetterId } from '#core/domain/ids.ts';
import { doorRights } from '#main/app/door-rights.ts';
import { aRunningApp, type RunningApp } from '#test/support/a-running-app.ts';
import { posted, second, virbale } from '#test/support/given.ts';

/** What each role may ask for besides reading and what the act itself decides: the whole of it. */
const more: Readonly<Record<string, readonly OperationName[]>> = {
  administrator: ['people.add', 'office.change', 'post.begin', 'post.cancel'],
  intake_clerk: ['post.begin', 'post.cancel', 'post.finish', 'post.turn', 'post.keep'],
  auditor: [],
  signer: [],
  disposal_officer: [],
  support: ['post.turn', 'post.keep'],
  cs_lead: ['post.turn', 'post.keep'],
  dpo: [],
  cco: [],
};

const behindTheDoor = (Object.keys(operations) as OperationName[]).filter((name) => doorRights[name] !== 'open door');

/** Sends an operation with nothing in it: the door answers before anybody looks at what was sent. */
async function shutFor(app: RunningApp): Promise<readonly OperationName[]> {
  const shut: OperationName[] = [];
  for (const operation of behindTheDoor) {
    const reply = await app.bridge.request({ operation, input: {} });
    if (!reply.ok && reply.failure === 'right.missing') shut.push(operation);
  }
  return shut;
}

describe('the table of rights', () => {
  test('opens each operation to the roles that may ask for it, and to no other', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const { grantable } = await app.must('people.list', {});
    const roles = grantable.map(({ id }) => id);
    for (const role of roles) {
      const { passphrase } = second;
      const person = { name: `Somebody ${role}`, title: 'Somebody', contact: '1' };
      await app.must('people.add', { person, word: role, passphrase, roles: [role] });
    }
    for (const role of roles) {
      await app.must('session.unlock', { word: role, passphrase: second.passphrase });
      const asked = behindTheDoor.filter((name) => typeof doorRights[name] === 'object');
      const allowed = more[role] ?? [];
      // The act may answer that the right is missing too: only what the door decides is compared.
      const shut = (await shutFor(app)).filter((name) => doorRights[name] !== 'decided by the act');
      expect({ role, shut }).toEqual({ role, shut: asked.filter((name) => !allowed.includes(name)) });
    }
    expect(Object.keys(more).filter((role) => !roles.includes(role))).toEqual([]);
  });

  test('shows nothing to somebody who has no role, pictures included, and still says who is signed in', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    const { pages } = await app.must('post.item', { item });
    await app.theRoleIsTaken(await app.given.aSecondPerson(['auditor']), 'auditor');
    await app.must('session.unlock', { ...second });
    expect(await shutFor(app)).toEqual(behindTheDoor.filter((name) => name !== 'session.who'));
    expect((await app.must('session.who', {})).name).toBe('Asta Petrunaitė');
    expect(await app.bridge.get(pages[0]?.ref ?? '')).toEqual({ ok: false, failure: 'right.missing' });
    expect(await app.ask('cases.counts', {})).toMatchObject({ detail: expect.stringContaining('no role') });
  });

  test('keeps everything but the open door shut while nobody is signed in', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    await app.must('session.lock', {});
    for (const operation of behindTheDoor) {
      const reply = await app.bridge.request({ operation, input: {} });
      const inSetUp = operation === 'post.begin' || operation === 'post.cancel';
      expect({ operation, reply }).toMatchObject({
        operation,
        reply: { ok: false, failure: inSetUp ? 'request.fields' : 'session.locked' },
      });
    }
    const post = { name: 'a.pdf', bytes: 1, purpose: 'post' } as const;
    expect(await app.ask('post.begin', post)).toMatchObject({ failure: 'session.locked' });
  });
});

describe('an auditor', () => {
  async function anAuditor() {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aCaseOfMine();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    await app.must('post.keep', { item, form: virbale });
    const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
    await app.must('letters.preview', { case: id, draft });
    await app.given.aSecondPerson(['auditor']);
    await app.must('session.unlock', { ...second });
    return { app, id, item, draft };
  }

  const acts = (id: CaseId, event: EventId) => {
    const reason = 'Because.';
    const receipt = { letterDated: '', postmarked: '', delivered: '1712', deliveredTime: '', scanned: '' };
    return [
      ['cases.assign', { case: id, to: null }],
      ['cases.correct-fact', { case: id, fact: 'name', value: 'X', reason, second: null }],
      ['cases.correct-receipt', { case: id, receipt, reason, second: null }],
      ['cases.classify', { case: id, axis: 'fraud', value: 'no', reason: '', second: null }],
      ['cases.move-to-version', { case: id, reason }],
      ['cases.note', { case: id, text: 'Seen.' }],
      ['cases.strike', { case: id, event, reason }],
      ['cases.resolve', { case: id, key: 'fact:name', keep: event, reason, second: null }],
    ] as const;
  };

  test('reads everything and changes nothing of a case', async () => {
    const { app, id, item, draft } = await anAuditor();
    const before = await app.must('cases.case', { case: id, view: null });
    const taken = before.timeline.flatMap(({ entries }) => entries).find(({ event }) => event !== null)?.event;
    for (const [operation, input] of acts(id, taken as EventId))
      expect({ operation, ...(await app.bridge.request({ operation, input })) }).toMatchObject({
        operation,
        failure: 'right.missing',
      });
    const issue = { case: id, draft, second: null, instead: null };
    expect(await app.ask('letters.issue', issue)).toMatchObject({ failure: 'right.missing' });
    const handed = { case: id, letter: '00000000-0000-4000-8000-000000000000' as LetterId, ...posted };
    expect(await app.ask('letters.hand-over', { ...handed, date: '', time: '' })).toMatchObject({ ok: false });
    expect(await app.ask('post.register', { item, form: virbale })).toMatchObject({ failure: 'right.missing' });
    expect(await app.must('cases.case', { case: id, view: null })).toEqual(before);
  });

  test('sees a letter set, and leaves the drafts of others as they are', async () => {
    const { app, id, item, draft } = await anAuditor();
    const preview = await app.must('letters.preview', { case: id, draft: { ...draft, addressee: 'Somebody else' } });
    expect(preview.pages.length).toBeGreaterThan(0);
    expect(await app.ask('post.keep', { item, form: { ...virbale, name: '' } })).toMatchObject({
      failure: 'right.missing',
    });
    expect((await app.must('letters.compose', { case: id, kind: 'ack' })).draft.addressee).toBe(draft.addressee);
    expect((await app.must('post.item', { item })).form.name).toBe(virbale.name);
  });
});

describe('a person who has no right to an act', () => {
  test('is not offered it by the page of the case, which says for whom it waits', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    await app.given.aSecondPerson(['auditor']);
    const mine = await app.must('cases.case', { case: id, view: null });
    expect(mine.step.acts.map(({ act }) => act)).toEqual(['assign', 'correct', 'note']);
    await app.must('session.unlock', { ...second });
    const theirs = await app.must('cases.case', { case: id, view: null });
    expect(theirs.step.acts).toEqual([]);
    expect(theirs.step.title).toBe(mine.step.title);
    expect(theirs.step.refused[0]).toMatchObject({
      label: 'Take over',
      sentence: expect.stringContaining('Customer Support Team Lead'),
    });
    expect(new Set(theirs.facts.flatMap(({ facts }) => facts.map(({ correct }) => correct)))).toEqual(
      new Set(['none']),
    );
    const entries = theirs.timeline.flatMap((day) => day.entries);
    expect(entries.filter(({ mayStrike }) => mayStrike)).toEqual([]);
  });

  test('is given no case to handle', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    const to = await app.given.aSecondPerson(['auditor', 'intake_clerk']);
    expect(await app.ask('cases.assign', { case: id, to })).toMatchObject({
      failure: 'case.gate',
      detail: expect.stringMatching(/^Asta Petrunaitė has no role that works on cases of LoonieBit/u),
    });
    expect((await app.must('cases.case', { case: id, view: null })).handler).toBe(null);
  });

  test('cannot be given a role that the office does not have', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const person = { name: 'Another', title: 'Clerk', contact: '1' };
    const asked = { person, word: 'other', passphrase: second.passphrase, roles: ['support', 'king'] };
    expect(await app.ask('people.add', asked)).toMatchObject({
      failure: 'people.role-unknown',
      detail: expect.stringContaining('“king”'),
    });
    expect((await app.must('people.list', {})).people.length).toBe(1);
  });
});
