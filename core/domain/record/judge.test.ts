import { describe, expect, test } from 'vitest';
import { arrives, inSettings, withText } from '#test/support/arrivals.ts';
import { ada, admits, at, fact, item, said, theCase, userNamed } from '#test/support/hand-made.ts';
import { aWorkstation, tools, twoWorkstations } from '#test/support/two-workstations.ts';
import { SCHEMA } from './header.ts';
import { verifyLater } from './judge.ts';

const ben = userNamed('ben');

describe('an act that arrives', () => {
  test('applies whole, its events read, its signatures to be checked in the background', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = m3x.act(ada, [
      { kind: 'item', id: item, drafts: [said<'item', 'triaged'>('triaged', { outcome: 'complaint', case: theCase })] },
      { kind: 'case', id: theCase, drafts: [fact('name', 'Jonas')] },
    ]);
    const verdict = arrives(k7q, act);
    expect(verdict).toMatchObject({ kind: 'applies', verified: false });
    expect(verdict.kind === 'applies' && verdict.changesets.map(({ events }) => events)).toEqual(
      act.changesets.map(({ events }) => events),
    );
    const changesets = verdict.kind === 'applies' ? verdict.changesets : [];
    expect(verifyLater(changesets, act.incoming.signatures, k7q.holdings(), tools)).toBeNull();
  });

  test('is known when it is here already', () => {
    const { k7q } = twoWorkstations();
    const act = k7q.act(ada, inSettings());
    expect(arrives(k7q, act)).toEqual({ kind: 'known' });
  });

  test('brings a whole office to a workstation that has nothing', () => {
    const { k7q, founding } = twoWorkstations(['ben']);
    const settings = k7q.act(ada, inSettings());
    const empty = aWorkstation('P2B');
    expect(arrives(empty, settings)).toEqual({ kind: 'incomplete', waitingFor: 'earlier-acts' });
    expect(arrives(empty, founding)).toMatchObject({ kind: 'applies', verified: true });
    for (const act of k7q.acts()) {
      expect(arrives(empty, act)).toMatchObject({ kind: 'applies', verified: true });
      empty.takes({ acts: () => [act] });
    }
  });
});

describe('an act waits', () => {
  test('for its rest', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = m3x.act(ada, [...inSettings(), { kind: 'case', id: theCase, drafts: [fact('a', 1)] }]);
    const half = { ...act.incoming, changesets: act.incoming.changesets.slice(0, 1) };
    expect(arrives(k7q, half)).toEqual({ kind: 'incomplete', waitingFor: 'rest-of-act' });
  });

  test('for earlier acts of its workstation', () => {
    const { k7q, m3x } = twoWorkstations();
    m3x.says(ada, fact('a', 1));
    expect(arrives(k7q, m3x.act(ada, inSettings()))).toEqual({ kind: 'incomplete', waitingFor: 'earlier-acts' });
  });

  test('for what its author had folded', () => {
    const { k7q, m3x } = twoWorkstations();
    const third = aWorkstation('P2B');
    third.takes(k7q);
    third.says(ada, fact('a', 1));
    m3x.takes(third);
    const act = m3x.act(ada, [{ kind: 'case', id: theCase, drafts: [fact('a', 2)] }]);
    expect(arrives(k7q, act)).toEqual({ kind: 'incomplete', waitingFor: 'parents' });
  });

  test('for the people its author knew', () => {
    const { k7q, m3x } = twoWorkstations();
    const third = aWorkstation('P2B');
    third.takes(k7q);
    third.people(ada, ...admits('ben'));
    m3x.takes(third);
    const act = m3x.act(ada, inSettings());
    expect(arrives(k7q, act)).toEqual({ kind: 'incomplete', waitingFor: 'people' });
  });

  test('for its signatures, the second person’s too', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    const parts = [{ kind: 'case' as const, id: theCase, drafts: [fact('a', 1)] }];
    const act = m3x.act(ada, parts, ben);
    expect(arrives(k7q, { ...act.incoming, signatures: act.incoming.signatures.slice(0, 1) })).toEqual({
      kind: 'incomplete',
      waitingFor: 'signature',
    });
    expect(arrives(k7q, act)).toMatchObject({ kind: 'applies', verified: true });
  });

  test('for an update where it comes from a newer Redress', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = m3x.act(ada, [{ kind: 'case', id: theCase, drafts: [fact('a', 1)] }]);
    const text = JSON.stringify([{ type: 'mood_noted', v: 1, occurred: at(0), data: {} }]);
    expect(arrives(k7q, withText(act, text, { schema: SCHEMA + 1 }))).toEqual({ kind: 'from-a-newer-redress' });
    expect(arrives(k7q, withText(act, text))).toEqual({ kind: 'damaged', why: 'body' });
  });
});
