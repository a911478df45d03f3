import { describe, expect, test } from 'vitest';
import type { InputOf } from '#core/contract/client.ts';
import { aRunningApp } from '#test/support/a-running-app.ts';

type Preview = InputOf<'procedures.preview'>;

const offer = { of: 'offer', id: 'constrat' } as const;
const fills = {
  '+44 20 XXXX XXXX': '+44 20 7946 0958',
  '[Registered Office Address]': '1 Fenchurch Avenue, London EC3M 5AD',
  '[ADR Provider Name]': 'Centre for Fair Answers',
  '[ADR Website]': 'https://fair-answers.example',
  '[ADR Email]': 'help@fair-answers.example',
  'Note: Please update ADR provider details with actual information before going live.': '',
};

const offered = (typed: Record<string, string>): Preview => ({
  of: { ...offer, fills: typed },
  from: '',
  published: { on: '', proof: '' },
});
async function aLiveOffice() {
  const app = await aRunningApp();
  await app.given.anOffice();
  return app;
}

describe('the gaps of a procedure that comes with the program', () => {
  test('CO-20: are named one by one, in the file and in the published text, each with the words to be filled in', async () => {
    const app = await aLiveOffice();
    const { findings, refused, live } = await app.must('procedures.view', { choice: offer });
    expect([refused, live]).toEqual([null, true]);
    const gaps = findings.flatMap(({ gap, place, clause }) => (gap === null ? [] : [[gap.words, place, clause]]));
    expect(gaps).toHaveLength(13);
    expect(gaps[0]).toEqual(['+44 20 XXXX XXXX', 'channels.phone.address', 'CO-18']);
    expect(gaps.at(-1)).toEqual(['[Registered Office Address]', 'Published text (en)', 'CO-18']);
    expect(new Set(gaps.map(([words]) => words))).toEqual(new Set(Object.keys(fills)));
  });

  test('CO-18: filled, they no longer keep it from live use, and what is left is told', async () => {
    const app = await aLiveOffice();
    const { '[ADR Email]': email, ...some } = fills;
    const half = await app.must('procedures.preview', offered(some));
    expect(half.refused).toMatchObject({ clause: 'CO-18', sentence: expect.stringContaining('“[ADR Email]”') });
    expect(half.refused?.sentence).not.toContain('[ADR Website]');
    const gapsIn = (findings: typeof half.findings) =>
      findings.filter(({ gap }) => gap !== null).map(({ place }) => place);
    expect(gapsIn(half.findings)).toEqual(['external.adr.email', 'Published text (en)']);
    const whole = await app.must('procedures.preview', offered({ ...some, '[ADR Email]': email }));
    expect(whole).toMatchObject({ version: '1.0.1', refused: null });
    expect(gapsIn(whole.findings)).toEqual([]);
    expect(whole.differences.map(({ part, words }) => `${part}: ${words}`)).toEqual(
      expect.arrayContaining([
        'Outside bodies: Adr: name: was [ADR Provider Name], is Centre for Fair Answers.',
        'Published text (en): Was “Website: [ADR Website]”, is “Website: https://fair-answers.example”.',
      ]),
    );
  });

  test('are filled and the procedure adopted for live use in one go, under a version of its own', async () => {
    const app = await aLiveOffice();
    const adopted = await app.must('procedures.adopt', {
      ...offered(fills),
      reason: 'Approved by the board',
      roles: [],
    });
    expect(adopted).toMatchObject({ id: 'constrat', version: '1.0.1' });
    const view = await app.must('procedures.view', { choice: { of: 'version', id: 'constrat', version: '1.0.1' } });
    expect(view.standing).toBe('in-force');
    expect(view.findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
    const said = view.texts.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(said).toContain("We're registered with Centre for Fair Answers");
    expect(said.join('\n')).not.toMatch(/\[[A-Z]|XXXX|before going live/);
    const { offered: listed } = await app.must('procedures.list', {});
    expect(listed.find(({ id }) => id === 'constrat')).toMatchObject({ stands: 'adopted' });
    expect((await app.must('record.check', {})).whole).toBe(true);
  });

  test('are refused words that are none: of another gap, nothing at all, or the name of a decision', async () => {
    const app = await aLiveOffice();
    const refusal = async (typed: Record<string, string>) => {
      const answer = await app.ask('procedures.preview', offered(typed));
      return answer.ok ? null : [answer.failure, answer.detail];
    };
    const findings = 'procedure.findings';
    expect(await refusal({ '[Nowhere]': 'x' })).toEqual([findings, expect.stringContaining('no gap “[Nowhere]”')]);
    expect(await refusal({ constructor: 'x' })).toEqual([findings, expect.stringContaining('no gap')]);
    expect(await refusal({ '[ADR Email]': '\n ' })).toEqual([findings, expect.stringContaining('Nothing stands')]);
    expect(await refusal({ '[ADR Email]': 'x$final' })).toEqual([findings, expect.stringContaining('“$final”')]);
    expect(await refusal({ '[ADR Email]': 'x'.repeat(301) })).toEqual(['request.fields', undefined]);
  });

  test('take a pasted line break for a blank, and markup for words', async () => {
    const app = await aLiveOffice();
    const typed = { ...fills, '[ADR Provider Name]': 'Fair\r\nAnswers: "]}, # <b>&\u0000 Co.' };
    await app.must('procedures.adopt', { ...offered(typed), reason: 'r', roles: [] });
    const view = await app.must('procedures.view', { choice: { of: 'version', id: 'constrat', version: '1.0.1' } });
    const said = view.texts.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(said).toContain(`We're registered with Fair Answers: "]}, # <b>& Co.`);
  });
});
