import { describe, expect, test } from 'vitest';
import type { InputOf } from '#core/contract/client.ts';
import type { CaseId } from '#core/domain/ids.ts';
import { aRunningApp, type RunningApp } from '#test/support/a-running-app.ts';
import { posted, second } from '#test/support/given.ts';

type Preview = InputOf<'procedures.preview'>;

const notPublished = { on: '', proof: '' };
const faster: Preview = {
  of: { of: 'change', id: 'looniebit', values: { urgent_target: '3 business days' } },
  from: '',
  published: notPublished,
};
/** The text of the final response's period: received day counted, or not. */
const laterFinal: Preview = {
  of: { of: 'change', id: 'looniebit', values: { final_count: 'excluded' } },
  from: '',
  published: notPublished,
};

async function anOffice(roles?: string[]): Promise<RunningApp> {
  const app = await aRunningApp();
  await app.given.anOffice(roles);
  return app;
}

const finalOf = async (app: RunningApp, id: CaseId) => {
  const { clocks } = await app.must('cases.case', { case: id, view: null });
  const final = clocks.find(({ chip }) => chip.clock === 'final');
  if (final === undefined) throw new Error('a case has a final response');
  return final;
};

describe('the procedures of an office', () => {
  test('are those it adopted, beside the five that come with the program', async () => {
    const app = await anOffice();
    const { adopted, offered, calendars } = await app.must('procedures.list', {});
    expect(adopted).toMatchObject([{ id: 'looniebit', version: '1.0.0', standing: 'in-force' }]);
    expect(offered.map(({ id, stands }) => [id, stands])).toEqual([
      ['constrat', 'new'],
      ['laorange', 'new'],
      ['looniebit', 'adopted'],
      ['pluton', 'new'],
      ['xchangeon', 'new'],
    ]);
    expect(calendars).toMatchObject([{ id: 'lt', name: 'Lithuania' }]);
  });

  test('show the published words beside the decisions, each with its clause and reason', async () => {
    const app = await anOffice();
    const choice = { of: 'version', id: 'looniebit', version: '1.0.0' } as const;
    const view = await app.must('procedures.view', { choice });
    expect(view.texts[0]?.blocks[0]).toMatchObject({ kind: 'heading', text: 'Complaints Procedure' });
    expect(view.params.find(({ name }) => name === 'final_count')).toMatchObject({
      words: 'included',
      alternatives: [{ value: 'excluded', words: 'excluded' }],
      clause: 'LB-28',
    });
    expect(view.facts.map(({ fact }) => fact)).toContain('fraud');
    expect(view.refused).toBeNull();
    expect(await app.ask('procedures.view', { choice: { ...choice, version: '9.9.9' } })).toMatchObject({
      failure: 'procedure.not-found',
    });
  });

  test('name what their letters still lack in this office, with the clauses', async () => {
    const app = await anOffice();
    const { findings } = await app.must('procedures.view', {
      choice: { of: 'version', id: 'looniebit', version: '1.0.0' },
    });
    expect(findings).toMatchObject([
      { severity: 'warning', place: 'letters', what: expect.stringContaining('“final_rejected” (LB-28)'), gap: null },
    ]);
    expect(findings[0]?.what).not.toContain('“ack”');
  });

  test('draw their clocks for an example receipt, by the facts that one picks', async () => {
    const app = await anOffice();
    const choice = { of: 'version', id: 'looniebit', version: '1.0.0' } as const;
    const example = (facts: Record<string, string>) =>
      app.must('procedures.example', { choice, received: '18.12.2026', facts });
    const due = async (facts: Record<string, string>) =>
      (await example(facts)).clocks.find(({ view }) => view.chip.clock === 'final')?.due;
    // S07 and S09: the standard answer, and ten days while fraud is suspected or nobody has decided (G-19).
    expect(await due({ fraud: 'false' })).toBe('2027-01-11');
    expect(await due({ fraud: 'true' })).toBe('2026-12-28');
    expect(await due({})).toBe('2026-12-28');
    const { days, waiting } = await example({ fraud: 'false' });
    const kindOf = (date: string) => days.find((day) => day.date === date)?.kind;
    expect(['2026-12-18', '2026-12-19', '2026-12-25'].map(kindOf)).toEqual(['work', 'weekend', 'holiday']);
    expect(waiting.map(({ clause }) => clause)).toContain('LB-33');
    const beyond = await app.must('procedures.example', { choice, received: '1.12.2031', facts: {} });
    expect(beyond.reading.error ?? beyond.clocks.map(({ view }) => view.chip.says).join()).toContain('2032');
  });

  test('draw an offered procedure by the calendars that come with it', async () => {
    const app = await anOffice();
    const choice = { of: 'offer', id: 'xchangeon' } as const;
    const { clocks, days } = await app.must('procedures.example', { choice, received: '1.12.2026', facts: {} });
    // S32: high priority before National Day.
    expect(clocks.find(({ view }) => view.chip.clock === 'ack')).toMatchObject({
      due: '2026-12-04',
      outer: '2026-12-07',
    });
    expect(days.find(({ date }) => date === '2026-12-02')).toMatchObject({ kind: 'holiday' });
    expect(await app.must('procedures.view', { choice })).toMatchObject({ notice: { clause: 'XO-02', proof: true } });
  });
});

describe('changing a decision of a procedure', () => {
  test('makes a new version with its reason, told in words', async () => {
    const app = await anOffice();
    const preview = await app.must('procedures.preview', faster);
    expect(preview).toMatchObject({ version: '1.0.1', refused: null, moves: { total: 0, looked: 0 } });
    const adopted = await app.must('procedures.adopt', { ...faster, reason: 'Decided by the board', roles: [] });
    expect(adopted).toMatchObject({ id: 'looniebit', version: '1.0.1' });
    const choice = { of: 'version', id: 'looniebit', version: '1.0.1' } as const;
    const { versions, params } = await app.must('procedures.view', { choice });
    expect(versions.map(({ version, standing }) => [version, standing])).toEqual([
      ['1.0.1', 'in-force'],
      ['1.0.0', 'past'],
    ]);
    expect(versions[0]).toMatchObject({ reason: 'Decided by the board', by: expect.stringContaining('Girdvainis') });
    expect(versions[0]?.differences[0]).toEqual({
      part: 'Decisions',
      clause: 'LB-25',
      words: 'Urgent target: was 5 business days, is 3 business days.',
    });
    expect(params.find(({ name }) => name === 'urgent_target')).toMatchObject({
      words: '3 business days',
      alternatives: [{ words: '5 business days' }, { words: '10 business days' }],
      why: 'Decided by the board',
    });
    expect((await app.must('record.check', {})).whole).toBe(true);
  });

  test('G-22: names every open case whose dates would move, and leaves them on the version that stood', async () => {
    const app = await anOffice();
    const id = await app.given.aRegisteredCase();
    await app.must('cases.classify', { case: id, axis: 'fraud', value: 'false', reason: '', second: null });
    const before = await finalOf(app, id);
    expect(before.due).toBe('Mon 11 Jan 2027');
    const { moves, sentence } = await app.must('procedures.preview', laterFinal);
    expect(moves.dates).toMatchObject([
      { case: id, clause: 'LB-28', was: 'Mon 11 Jan 2027', becomes: 'Tue 12 Jan 2027', turn: 'later' },
    ]);
    expect(sentence).toContain('The one open case stays on the version in force when it was received (G-22)');
    expect(app.events).toContainEqual({ event: 'work.progress', done: 1, of: 1 });
    await app.must('procedures.adopt', { ...laterFinal, reason: 'Read again with counsel', roles: [] });
    expect((await finalOf(app, id)).due).toBe('Mon 11 Jan 2027');
    // What is received before the new version counts stays on the old one; what comes later goes by the new one.
    const old = await app.given.aRegisteredCase({ name: 'Jonas Petraitis' });
    const fresh = await app.given.aRegisteredCase({ delivered: '21 dec', name: 'Rasa Kairytė' });
    for (const other of [old, fresh])
      await app.must('cases.classify', { case: other, axis: 'fraud', value: 'false', reason: '', second: null });
    expect((await finalOf(app, old)).due).toBe('Mon 11 Jan 2027');
    expect((await finalOf(app, fresh)).due).toBe('Wed 13 Jan 2027');
  });

  test('G-22: lets a case be moved to it where nothing gets later, by an act with a reason that can be undone', async () => {
    const app = await anOffice();
    const id = await app.given.aRegisteredCase();
    await app.must('cases.classify', { case: id, axis: 'urgent', value: 'true', reason: '', second: null });
    const reason = 'The board wants the shorter target';
    await app.itIs('2026-12-21T09:20:00+02:00');
    const urgent = async () => {
      const { clocks, step, line } = await app.must('cases.case', { case: id, view: null });
      const clock = clocks.find(({ chip }) => chip.clock === 'urgent');
      return { due: clock?.due, was: clock?.amendments, acts: step.acts.map(({ act }) => act), line };
    };
    expect((await urgent()).acts).not.toContain('move_to_version');
    const preview = await app.must('procedures.preview', faster);
    expect(preview.moves).toMatchObject({ cases: 1, gentle: 1 });
    await app.must('procedures.adopt', { ...faster, reason, roles: [] });
    expect(await urgent()).toMatchObject({ due: 'Tue 29 Dec 2026', was: [] });
    expect((await urgent()).acts).toContain('move_to_version');
    const moved = await app.must('cases.move-to-version', { case: id, reason });
    expect(moved).toMatchObject({
      sentence: `Moved to version 1.0.1: Reason: ${reason}`,
      moved: ['Urgent target: was Tue 29 Dec, now Wed 23 Dec.'],
      undo: true,
    });
    expect(await urgent()).toMatchObject({
      due: 'Wed 23 Dec 2026',
      was: [`Was Tue 29 Dec 2026. Moved to version 1.0.1: ${reason} (G-22)`],
      line: expect.stringContaining('procedure 1.0.1'),
    });
    expect((await urgent()).acts).not.toContain('move_to_version');
    expect((await app.must('record.check', {})).whole).toBe(true);
    await app.must('cases.strike', { case: id, event: moved.event, reason: 'The wrong case' });
    expect(await urgent()).toMatchObject({ due: 'Tue 29 Dec 2026', line: expect.stringContaining('procedure 1.0.0') });
  });

  test('G-22: keeps a case from it where a clock gets later, and names the clock', async () => {
    const app = await anOffice();
    const id = await app.given.aRegisteredCase();
    await app.must('cases.classify', { case: id, axis: 'fraud', value: 'false', reason: '', second: null });
    await app.must('procedures.adopt', { ...laterFinal, reason: 'Read again with counsel', roles: [] });
    const { step } = await app.must('cases.case', { case: id, view: null });
    expect(step.acts.map(({ act }) => act)).not.toContain('move_to_version');
    expect(await app.ask('cases.move-to-version', { case: id, reason: 'All alike' })).toMatchObject({
      failure: 'case.gate',
      clause: 'G-22',
      detail:
        'Final response would get later: Mon 11 Jan 2027 now, Tue 12 Jan 2027 by the newer version (LB-28, G-22).',
    });
  });

  test('refuses a value that does not fit, one that changes nothing, and days that have passed', async () => {
    const app = await anOffice();
    const of = (values: Preview['of'] & { of: 'change' }) => ({ ...faster, of: values });
    const wrong = of({ of: 'change', id: 'looniebit', values: { urgent_target: 'soon' } });
    expect(await app.ask('procedures.preview', wrong)).toMatchObject({
      failure: 'procedure.findings',
      detail: expect.stringContaining('Write a number and a unit'),
    });
    const unknown = of({ of: 'change', id: 'looniebit', values: { nothing: '1 day' } });
    expect(await app.ask('procedures.preview', unknown)).toMatchObject({ failure: 'procedure.findings' });
    const same = of({ of: 'change', id: 'looniebit', values: { urgent_target: '5 business days' } });
    expect(await app.ask('procedures.preview', same)).toMatchObject({ failure: 'procedure.unchanged' });
    const past = { ...faster, from: '18.12.2026', reason: 'r', roles: [] };
    expect(await app.ask('procedures.adopt', past)).toMatchObject({ failure: 'procedure.date', clause: 'G-22' });
  });

  test('refuses a holiday table that there is none of, before anything is reckoned by it', async () => {
    const app = await aRunningApp();
    await app.given.anOffice(['compliance'], 'laorange');
    const change = { of: 'change', id: 'laorange', values: { calendar: 'cyprus' } } as const;
    expect(await app.ask('procedures.preview', { of: change, from: '', published: notPublished })).toMatchObject({
      ok: false,
      failure: 'procedure.findings',
      detail: expect.stringContaining('no holiday table “cyprus”'),
    });
    const banks = { ...change, values: { calendar: 'cy_bank' } };
    const { refused } = await app.must('procedures.preview', { of: banks, from: '', published: notPublished });
    expect(refused).toBeNull();
  });

  test('is taken back before it comes into force, and not afterwards', async () => {
    const app = await anOffice();
    await app.must('procedures.adopt', { ...faster, from: '1.2.2027', reason: 'From February', roles: [] });
    const choice = { of: 'version', id: 'looniebit', version: '1.0.1' } as const;
    const coming = await app.must('procedures.view', { choice });
    expect(coming.versions[0]).toMatchObject({ standing: 'coming', withdrawable: true });
    const first = { id: 'looniebit', version: '1.0.0', reason: 'r' };
    expect(await app.ask('procedures.withdraw', first)).toMatchObject({ failure: 'procedure.in-force' });
    await app.must('procedures.withdraw', { id: 'looniebit', version: '1.0.1', reason: 'Not decided after all' });
    const gone = await app.must('procedures.view', { choice });
    expect(gone.versions[0]).toMatchObject({ standing: 'withdrawn', withdrawable: false });
    expect((await app.must('procedures.preview', faster)).version).toBe('1.0.2');
  });

  test('is denied to whoever may not: a lead reads procedures and changes none', async () => {
    const app = await anOffice();
    await app.given.aSecondPerson(['cs_lead']);
    await app.must('session.lock', {});
    await app.must('session.unlock', { ...second });
    expect(await app.ask('procedures.preview', faster)).toMatchObject({ failure: 'right.missing' });
    expect(await app.ask('procedures.adopt', { ...faster, reason: 'r', roles: [] })).toMatchObject({
      failure: 'right.missing',
    });
    const version = { id: 'looniebit', version: '1.0.0', reason: 'r' };
    expect(await app.ask('procedures.withdraw', version)).toMatchObject({ failure: 'right.missing' });
    const day = { calendar: 'lt', change: 'close' as const, days: ['4.1.2027'], name: 'Day', reason: 'r' };
    expect(await app.ask('calendars.change', day)).toMatchObject({ failure: 'right.missing' });
    expect((await app.must('procedures.list', {})).offered[0]?.refused).not.toBeNull();
    expect((await app.must('calendars.year', { calendar: 'lt', year: 2027 })).mayChange).toBe(false);
  });

  test('is open to whom the procedure gives the acts: its compliance officer', async () => {
    const app = await anOffice();
    await app.given.aSecondPerson(['cco']);
    await app.must('session.lock', {});
    await app.must('session.unlock', { ...second });
    await app.must('procedures.adopt', { ...faster, reason: 'By compliance', roles: [] });
    const day = { calendar: 'lt', change: 'close' as const, days: ['4.1.2027'], name: 'Day', reason: 'r' };
    expect((await app.must('calendars.change', day)).sentence).toContain('Mon 4 Jan 2027 was closed');
  });
});

describe('publishing a version that is to come', () => {
  const published = { on: '21.12.2026', proof: 'The page of the policy, screenshot 3' };

  test('is open to whom the procedure gives that act alone; putting one in force at once is not', async () => {
    const app = await anOffice();
    const path = 'procedures/looniebit.yaml';
    await app.isUpdated({
      [path]: (text) =>
        text
          .replace('version: "1.0.0"', 'version: "1.1.0"')
          .replace('can: [review, sign_off]', 'can: [publish_policy]'),
    });
    const newer = { of: { of: 'offer', id: 'looniebit' }, from: '', published: notPublished } as const;
    await app.must('procedures.adopt', { ...newer, reason: 'The board publishes', roles: [] });
    await app.given.aSecondPerson(['board']);
    await app.must('session.lock', {});
    await app.must('session.unlock', { ...second });
    const choice = { of: 'version', id: 'looniebit', version: '1.1.0' } as const;
    expect(await app.must('procedures.view', { choice })).toMatchObject({ refused: null, mayActivate: false });
    const adopt = (more: Partial<Preview>) =>
      app.ask('procedures.adopt', { ...faster, ...more, reason: 'As published', roles: [] });
    const onlyPublishes = { failure: 'right.missing', detail: expect.stringContaining('a version that is to come') };
    expect(await adopt({ published })).toMatchObject(onlyPublishes);
    expect(await adopt({ from: '1.2.2027' })).toMatchObject(onlyPublishes);
    const of = { of: 'offer', id: 'laorange' } as const;
    expect(await adopt({ of, from: '1.2.2027', published })).toMatchObject({ failure: 'right.missing' });
    expect(await adopt({ from: '1.2.2027', published })).toMatchObject({ ok: true });
    const { versions } = await app.must('procedures.view', { choice: { ...choice, version: '1.1.1' } });
    expect(versions[0]).toMatchObject({ standing: 'coming', published: expect.stringContaining('screenshot 3') });
    expect((await app.must('record.check', {})).whole).toBe(true);
  });
});

describe('adopting a procedure that comes with the program', () => {
  const constrat: Preview = { of: { of: 'offer', id: 'constrat' }, from: '', published: notPublished };

  test('CO-18: one with gaps is refused for live use, with the gaps and the clause', async () => {
    const app = await anOffice();
    const { offered } = await app.must('procedures.list', {});
    expect(offered[0]).toMatchObject({ id: 'constrat', refused: expect.stringContaining('not filled in') });
    const preview = await app.must('procedures.preview', constrat);
    expect(preview.refused).toMatchObject({ clause: 'CO-18' });
    expect(preview.findings.filter(({ severity }) => severity === 'blocker').length).toBeGreaterThanOrEqual(5);
    const adopted = await app.ask('procedures.adopt', { ...constrat, reason: 'r', roles: [] });
    expect(adopted).toMatchObject({ failure: 'procedure.not-live', clause: 'CO-18' });
    expect(await app.ask('procedures.preview', { ...constrat, of: { of: 'offer', id: 'none' } })).toMatchObject({
      failure: 'procedure.not-found',
    });
  });

  test('brings its calendars along, and its roles to whoever adopts it', async () => {
    const app = await anOffice();
    const laorange: Preview = { of: { of: 'offer', id: 'laorange' }, from: '', published: notPublished };
    const { roles } = await app.must('procedures.view', { choice: laorange.of as { of: 'offer'; id: string } });
    const taken = roles.map(({ id }) => id);
    await app.must('procedures.adopt', { ...laorange, reason: 'Also this firm', roles: taken });
    const { adopted, calendars } = await app.must('procedures.list', {});
    expect(adopted.map(({ id }) => id)).toEqual(['laorange', 'looniebit']);
    expect(calendars.map(({ id }) => id)).toEqual(['lt', 'cy']);
    expect((await app.must('record.check', {})).whole).toBe(true);
  });

  test('PL-14: the list of outside bodies that its text lost is filled among the decisions, by their names', async () => {
    const app = await anOffice();
    const pluton: Preview = { of: { of: 'offer', id: 'pluton' }, from: '', published: notPublished };
    await app.must('procedures.adopt', { ...pluton, reason: 'Also this firm', roles: [] });
    const findings = async (version: string) =>
      (await app.must('procedures.view', { choice: { of: 'version', id: 'pluton', version } })).findings;
    expect(await findings('1.0.0')).toContainEqual(expect.objectContaining({ place: 'external', clause: 'PL-14' }));
    const values = { external: ['Financial Ombudsman Service', 'Bank of Lithuania'] };
    const confirmed: Preview = { ...pluton, of: { of: 'change', id: 'pluton', values } };
    const { differences } = await app.must('procedures.preview', confirmed);
    expect(differences.map(({ part, words }) => `${part}: ${words}`)).toEqual([
      'Decisions: External: was none, is Financial Ombudsman Service, Bank of Lithuania.',
      'Outside bodies: Financial Ombudsman Service: is new.',
      'Outside bodies: Bank of Lithuania: is new.',
    ]);
    await app.must('procedures.adopt', { ...confirmed, reason: 'Confirmed with counsel', roles: [] });
    expect((await findings('1.0.1')).map(({ place }) => place)).not.toContain('external');
  });
});

describe('a version that is still to come', () => {
  test('leaves roles, rights and hours to the one in force; only roles that it adds can be given already', async () => {
    const app = await anOffice();
    const laorange = { of: { of: 'offer', id: 'laorange' }, from: '1.2.2027', published: notPublished } as const;
    await app.must('procedures.adopt', { ...laorange, reason: 'Also this firm', roles: [] });
    const { grantable } = await app.must('people.list', {});
    const words = (role: string) => grantable.find(({ id }) => id === role)?.words;
    expect(words('cs_lead')).toBe('by the procedure of LoonieBit');
    expect(words('handler')).toBe('by the procedure of Jeton, from Mon 1 Feb 2027');
    expect(new Set(grantable.map(({ id }) => id)).size).toBe(grantable.length);
    const item = await app.given.aLetterInTheTray();
    expect((await app.must('post.item', { item })).asksFraud).toBe(true);
    // Whoever holds a role of the coming version alone has no right before it counts.
    await app.given.aSecondPerson(['handler']);
    await app.must('session.lock', {});
    await app.must('session.unlock', { ...second });
    expect(await app.ask('people.list', {})).toMatchObject({ failure: 'right.missing' });
    await app.itIs('2027-02-01T09:00:00+02:00');
    await app.must('session.lock', {});
    await app.must('session.unlock', { ...second });
    const later = await app.must('people.list', {});
    expect(later.grantable.find(({ id }) => id === 'handler')?.words).toBe('by the procedure of Jeton');
    expect((await app.must('session.who', {})).roles).toMatchObject([{ id: 'handler' }]);
    expect((await app.must('post.item', { item })).asksFraud).toBe(false);
  });
});

describe('XO-02: a firm that announces its changes', () => {
  const change: Preview = {
    of: { of: 'change', id: 'xchangeon', values: { copy_in: '5 business days' } },
    from: '',
    published: notPublished,
  };

  async function xchangeon() {
    const app = await aRunningApp({ now: '2026-12-02T09:00:00+04:00' });
    await app.given.anOffice(['compliance'], 'xchangeon');
    return app;
  }

  test('puts no version in force before thirty clear days and without proof of publication', async () => {
    const app = await xchangeon();
    const preview = await app.must('procedures.preview', change);
    expect(preview).toMatchObject({ refused: { clause: 'XO-02' }, earliest: { date: '2027-01-02' } });
    const published = { on: '1.12.2026', proof: 'https://xchangeon.example/policy, screenshot 14' };
    const adopt = (more: Partial<Preview>) =>
      app.ask('procedures.adopt', { ...change, published, ...more, reason: 'Copies by post', roles: [] });
    expect(await adopt({ from: '31.12.2026' })).toMatchObject({
      failure: 'procedure.notice',
      clause: 'XO-02',
      detail: expect.stringContaining('Fri 1 Jan 2027'),
    });
    const noProof = { from: '1.1.2027', published: { ...published, proof: '' } };
    expect(await adopt(noProof)).toMatchObject({ failure: 'procedure.notice', clause: 'XO-02' });
    const tomorrow = { from: '1.2.2027', published: { ...published, on: '3.12.2026' } };
    expect(await adopt(tomorrow)).toMatchObject({ failure: 'procedure.notice' });
    expect(await adopt({ from: '1.1.2027' })).toMatchObject({ ok: true });
    const choice = { of: 'version', id: 'xchangeon', version: '1.0.1' } as const;
    const { versions } = await app.must('procedures.view', { choice });
    expect(versions[0]).toMatchObject({ standing: 'coming', published: expect.stringContaining('screenshot 14') });
  });
});

describe('XO-01: a policy that is reviewed periodically', () => {
  const anXchangeon = async (now: string) => {
    const app = await aRunningApp({ now });
    await app.given.anOffice(['compliance'], 'xchangeon');
    return app;
  };
  const view = (app: RunningApp, version: string) =>
    app.must('procedures.view', { choice: { of: 'version', id: 'xchangeon', version } });
  const told = async (app: RunningApp) => ({
    list: (await app.must('procedures.list', {})).reviews,
    notices: (await app.must('session.who', {})).notices.filter((notice) => notice.includes('XO-01')),
  });

  test('says by when until the day has passed, and from then on what is to be done', async () => {
    const onTheDay = await anXchangeon('2027-11-21T09:00:00+04:00');
    expect(await view(onTheDay, '1.0.0')).toMatchObject({
      review: { words: 'The policy is to be reviewed by Sun 21 Nov 2027', clause: 'XO-01' },
      reviewOverdue: null,
    });
    expect(await told(onTheDay)).toEqual({ list: [], notices: [] });
    const after = await anXchangeon('2027-11-22T00:00:00+04:00');
    const sentence =
      'The review of XchangeOn’s policy was due by Sun 21 Nov 2027 (XO-01). Adopt the reviewed version, or set a new review date among the decisions.';
    expect((await view(after, '1.0.0')).reviewOverdue).toBe(sentence);
    expect(await told(after)).toEqual({ list: [{ id: 'xchangeon', version: '1.0.0', sentence }], notices: [sentence] });
  });

  test('is reviewed by a new date among its decisions, announced as any change is', async () => {
    const app = await anXchangeon('2027-11-22T09:00:00+04:00');
    const dated = (by: string): Preview => ({
      of: { of: 'change', id: 'xchangeon', values: { review_by: by } },
      from: '23.12.2027',
      published: { on: '22.11.2027', proof: 'screenshot 3' },
    });
    expect(await app.ask('procedures.preview', dated('2028-02-30'))).toMatchObject({
      failure: 'procedure.findings',
      detail: expect.stringContaining('`2028-02-30` is no day'),
    });
    const preview = await app.must('procedures.preview', dated('2028-11-21'));
    expect(preview).toMatchObject({ refused: null, version: '1.0.1' });
    expect(preview.differences.map(({ clause, words }) => [clause, words])).toEqual([
      ['XO-01', 'Review by: was 2027-11-21, is 2028-11-21.'],
      ['XO-01', 'Due: by: was 2027-11-21, is 2028-11-21.'],
    ]);
    await app.must('procedures.adopt', { ...dated('2028-11-21'), reason: 'Reviewed, nothing to change', roles: [] });
    expect(await told(app)).toEqual({ list: [], notices: [] });
    expect((await view(app, '1.0.0')).reviewOverdue).toBeNull();
  });

  test('one whose text promises no review is never overdue', async () => {
    const app = await aRunningApp({ now: '2031-01-02T09:00:00+02:00' });
    await app.given.anOffice();
    expect(await told(app)).toEqual({ list: [], notices: [] });
  });
});

describe('the calendars of an office', () => {
  test('name each day with its standing, and take a year for their page', async () => {
    const app = await anOffice();
    const year = await app.must('calendars.year', { calendar: null, year: null });
    expect(year).toMatchObject({ calendar: 'lt', year: 2026, first: 2024, last: 2031, mayChange: true });
    expect(year.rows).toContainEqual(
      expect.objectContaining({ date: '2026-12-25', status: 'confirmed', closed: true, by: null }),
    );
    expect(await app.ask('calendars.year', { calendar: 'nowhere', year: 2026 })).toMatchObject({
      failure: 'calendar.not-found',
    });
  });

  test('warn until the days in use are confirmed', async () => {
    const app = await anOffice();
    const warned = async () => (await app.must('session.who', {})).notices.some((notice) => notice.includes('2027'));
    expect(await warned()).toBe(true);
    const { rows } = await app.must('calendars.year', { calendar: 'lt', year: 2027 });
    const days = rows.filter(({ status }) => status !== 'confirmed').map(({ date }) => date);
    await app.must('calendars.change', { calendar: 'lt', change: 'confirm', days, name: '', reason: 'Checked' });
    expect(await warned()).toBe(false);
    const after = await app.must('calendars.year', { calendar: 'lt', year: 2027 });
    expect(after.rows.every(({ status }) => status === 'confirmed')).toBe(true);
    expect(after.rows[0]?.by).toContain('Tomas Girdvainis: Checked');
  });

  test('G-16: a day closed later moves the date, and the one that was told stays the target', async () => {
    const app = await anOffice();
    const id = await app.given.aCaseOfMine();
    await app.must('cases.classify', { case: id, axis: 'fraud', value: 'false', reason: '', second: null });
    const letter = await app.given.anIssuedAcknowledgement(id);
    await app.must('letters.hand-over', { case: id, letter, ...posted, date: '', time: '' });
    const closed = await app.must('calendars.change', {
      calendar: 'lt',
      change: 'close',
      days: ['4.1.2027'],
      name: 'Day of mourning',
      reason: 'Government resolution of 20 December',
    });
    expect(closed.moves.dates).toContainEqual(
      expect.objectContaining({ case: id, clause: 'LB-28', was: 'Mon 11 Jan 2027', becomes: 'Tue 12 Jan 2027' }),
    );
    const final = await finalOf(app, id);
    expect(final.due).toBe('Tue 12 Jan 2027');
    expect(final.amendments.at(-1)).toBe('Mon 11 Jan 2027 stays the target (G-16).');
    expect(app.events).toContainEqual(expect.objectContaining({ event: 'work.progress' }));
    // Opened again, everything is as it was.
    await app.must('calendars.change', {
      calendar: 'lt',
      change: 'open',
      days: ['4.1.2027'],
      name: '',
      reason: 'Taken back',
    });
    expect((await finalOf(app, id)).due).toBe('Mon 11 Jan 2027');
  });

  test('G-14: a confirmed lunar day counts no more as a working day, and the old date is kept', async () => {
    const app = await aRunningApp({ now: '2027-03-09T12:00:00+04:00' });
    await app.given.anOffice(['handler', 'compliance', 'senior', 'intake_clerk'], 'xchangeon');
    const id = await app.given.aRegisteredCase({
      letterDated: '8.3.2027',
      postmarked: '8.3.2027',
      delivered: '9.3.2027',
      complainantType: '',
    });
    const ack = async () =>
      (await app.must('cases.case', { case: id, view: null })).clocks.find(({ chip }) => chip.clock === 'ack');
    expect((await ack())?.due).toBe('Wed 10 Mar 2027');
    await app.itIs('2027-03-09T13:00:00+04:00');
    const confirm = { calendar: 'ae', change: 'confirm', name: '', reason: 'The moon was seen' } as const;
    await app.must('calendars.change', { ...confirm, days: ['10.3.2027'] });
    expect((await ack())?.due).toBe('Thu 11 Mar 2027');
    expect((await ack())?.amendments.at(-1)).toBe('Wed 10 Mar 2027 stays the target (G-16).');
    expect(await app.ask('calendars.change', { ...confirm, days: ['10.3.2027'] })).toMatchObject({
      failure: 'calendar.day',
    });
    expect((await app.must('record.check', {})).whole).toBe(true);
  });

  test('keep the closures of the office apart: no duty gets later by them', async () => {
    const app = await anOffice();
    const id = await app.given.aRegisteredCase();
    await app.must('cases.classify', { case: id, axis: 'fraud', value: 'false', reason: '', second: null });
    const closure = { calendar: 'office', name: 'Stock-taking', reason: 'Every year' } as const;
    await app.must('calendars.change', { ...closure, change: 'close', days: ['11.1.2027'] });
    const final = await finalOf(app, id);
    expect(final.due).toBe('Mon 11 Jan 2027');
    expect(final.workBy).toBe('Fri 8 Jan 2027 17:00');
    expect((await app.must('calendars.year', { calendar: 'office', year: 2027 })).rows).toMatchObject([
      { date: '2027-01-11', name: 'Stock-taking', by: expect.stringContaining('Every year') },
    ]);
    await app.must('calendars.change', { ...closure, change: 'open', days: ['11.1.2027'] });
    expect((await finalOf(app, id)).workBy).toBe('Mon 11 Jan 2027 17:00');
    for (const wrong of [
      { ...closure, change: 'open', days: ['11.1.2027'] },
      { ...closure, change: 'confirm', days: ['11.1.2027'] },
      { calendar: 'lt', change: 'close', days: ['25.12.2026'], name: 'Twice', reason: 'r' },
      { calendar: 'lt', change: 'close', days: ['4.1.2027'], name: '', reason: 'r' },
      { calendar: 'lt', change: 'open', days: ['4.1.2027'], name: '', reason: 'r' },
      { calendar: 'lt', change: 'close', days: ['4.1.2033'], name: 'Too far', reason: 'r' },
      { calendar: 'lt', change: 'confirm', days: ['4.1.2027'], name: '', reason: 'r' },
      { calendar: 'lt', change: 'close', days: ['someday'], name: 'When', reason: 'r' },
    ] as const)
      expect(await app.ask('calendars.change', { ...wrong, days: [...wrong.days] })).toMatchObject({
        failure: 'calendar.day',
      });
    const nowhere = { calendar: 'nowhere', change: 'close', days: ['4.1.2027'], name: 'Day', reason: 'r' } as const;
    expect(await app.ask('calendars.change', { ...nowhere, days: [...nowhere.days] })).toMatchObject({
      failure: 'calendar.not-found',
    });
  });
});

test('the practice office adopts what a live one may not, gaps and all, and fills them there', async () => {
  const app = await aRunningApp();
  const { word, passphrase } = await app.must('office.open-practice', {});
  await app.must('session.unlock', { word, passphrase });
  const constrat = { of: { of: 'offer', id: 'constrat' }, from: '', published: notPublished } as const;
  const adopted = await app.must('procedures.adopt', { ...constrat, reason: 'To try it', roles: [] });
  expect(adopted.sentence).toContain('CONSTRAT 1.0.0 was adopted');
  const gapsOf = async (version: string) => {
    const choice = { of: 'version', id: 'constrat', version } as const;
    const { findings, live } = await app.must('procedures.view', { choice });
    expect(live).toBe(false);
    return findings.filter(({ gap }) => gap !== null);
  };
  expect(await gapsOf('1.0.0')).toHaveLength(13);
  // There a gap is filled by a new version, as a decision is changed.
  const filled = (fills: Record<string, string>) =>
    ({ ...constrat, of: { of: 'change', id: 'constrat', values: {}, fills } }) as const;
  expect(await app.ask('procedures.preview', filled({}))).toMatchObject({ failure: 'procedure.unchanged' });
  const phone = filled({ '+44 20 XXXX XXXX': '+44 20 7946 0958' });
  const { version } = await app.must('procedures.adopt', { ...phone, reason: 'The line is open', roles: [] });
  expect([version, (await gapsOf(version)).length]).toEqual(['1.0.1', 10]);
  const { versions } = await app.must('procedures.view', { choice: { of: 'version', id: 'constrat', version } });
  expect(versions[0]).toMatchObject({ version, reason: 'The line is open' });
  expect(versions[0]?.differences.map(({ part, words }) => `${part}: ${words}`)).toEqual([
    'Published text: Version: was 1.0.0, is 1.0.1.',
    'Channels: Phone: address: was +44 20 XXXX XXXX, is +44 20 7946 0958.',
    expect.stringMatching(/^Published text \(en\): Was “Phone: .*”, is “.*0958/),
  ]);
}, 150_000);
