import { describe, expect, test } from 'vitest';
import { operations } from '#core/contract/operations.ts';
import { aRunningApp } from '#test/support/a-running-app.ts';
import { second } from '#test/support/given.ts';
import { refuseCases } from './refusals/cases.ts';
import { refuseInOffice, refuseSetUp } from './refusals/door.ts';
import { refuseAlone, refuseLetters } from './refusals/letters.ts';
import { refusePost } from './refusals/post.ts';
import { atTheDoor, type Met, type Walk, walkThrough } from './refusals/walk.ts';

const otherFirm = 'a gate that only another procedure could have';
const before = 'the upload is refused before, when it begins';

/** Declared, and out of reach here: each with why. */
const outOfReach: Readonly<Record<string, string>> = {
  'cases.correct-fact case.gate': otherFirm,
  'cases.correct-fact second.needed': otherFirm,
  'cases.correct-fact second.none': otherFirm,
  'cases.correct-receipt case.gate': otherFirm,
  'cases.classify case.gate': otherFirm,
  'cases.classify second.needed': otherFirm,
  'cases.classify second.none': otherFirm,
  'cases.resolve case.gate': otherFirm,
  'letters.hand-over case.gate': otherFirm,
  'cases.mark-unsendable case.conflict': 'the mark stands under no conflict key',
  'post.finish file.empty': before,
  'post.finish file.too-large': before,
};

/** Procedures, calendars and newer texts have their own tests of every refusal. */
const here = Object.values(operations).filter(({ name }) => !/^(procedures|calendars|texts)\./u.test(name));

const met: Met = new Set();

async function walk(through: (walk: Walk) => Promise<void>): Promise<void> {
  await through(walkThrough(await aRunningApp(), met));
}

describe('every declared failure is what the running application really answers', { timeout: 120_000 }, () => {
  test('before there is an office', () => walk(refuseSetUp));
  test('of people, settings and the door', () => walk(refuseInOffice));
  test('of post that comes in', () => walk(refusePost));
  test('of acts on a case', () => walk(refuseCases));
  test('of letters', () => walk(refuseLetters));
  test('of a letter with nobody to confirm it', () => walk(refuseAlone));
  test('to whoever has no role, and to nobody at all', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    await app.theRoleIsTaken(await app.given.aSecondPerson(['auditor']), 'auditor');
    await app.must('session.unlock', { ...second });
    await atTheDoor(app, met, 'right.missing');
    await app.must('session.lock', {});
    await atTheDoor(app, met, 'session.locked');
  });

  test('operation by operation, none left out', () => {
    const declared = here.flatMap(({ name, failures }) => failures.map((failure) => `${name} ${failure}`));
    const unmet = declared.filter((pair) => !met.has(pair));
    expect(unmet.toSorted()).toEqual(Object.keys(outOfReach).toSorted());
  });
});
