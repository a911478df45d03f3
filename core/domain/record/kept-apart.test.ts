import { describe, expect, test } from 'vitest';
import { altered, arrives, inSettings, withBody } from '#test/support/arrivals.ts';
import { ada, admits, deviceOf, fact, grants, office, said, theCase, userNamed } from '#test/support/hand-made.ts';
import { givesKeys } from '#test/support/roster-words.ts';
import { aWorkstation, tools, twoWorkstations } from '#test/support/two-workstations.ts';
import { fromHex } from './bytes.ts';
import type { Header } from './header.ts';
import { STAMP_LIMIT } from './hlc.ts';
import type { IncomingAct } from './incoming.ts';
import { verifyLater } from './judge.ts';

const ben = userNamed('ben');

describe('an act is kept apart', () => {
  const parts = [{ kind: 'case' as const, id: theCase, drafts: [fact('a', 1)] }];

  test('when a bit of its header or body is not what was written', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = m3x.act(ada, parts);
    const { header, body } = act.incoming.changesets[0] as IncomingAct['changesets'][number];
    const cut = { ...act.incoming, changesets: [{ header: header.with(0, 0), body }] };
    expect(arrives(k7q, cut)).toEqual({ kind: 'damaged', why: 'header' });
    const flipped = withBody(act.incoming, body.with(20, (body[20] ?? 0) ^ 1));
    expect(arrives(k7q, flipped)).toEqual({ kind: 'damaged', why: 'body' });
    expect(arrives(k7q, { changesets: [], signatures: [] })).toEqual({ kind: 'damaged', why: 'act' });
  });

  test('when its changesets are not one act in order', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = m3x.act(ada, [...parts, ...inSettings()]);
    const turned = { ...act.incoming, changesets: [...act.incoming.changesets].reverse() };
    expect(arrives(k7q, turned)).toEqual({ kind: 'damaged', why: 'act' });
    expect(arrives(k7q, altered(act, { user: ben }))).toEqual({ kind: 'damaged', why: 'act' });
  });

  test('when its body is gone and no erasure names its stream', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = withBody(m3x.act(ada, parts).incoming, new Uint8Array());
    expect(arrives(k7q, act)).toEqual({ kind: 'damaged', why: 'body-missing' });
    expect(arrives(k7q, act, { erased: (_, id) => id === theCase })).toMatchObject({
      kind: 'applies',
      changesets: [{ events: null }],
    });
  });

  test('but lets its body go where the stream was erased before it came', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = m3x.act(ada, parts);
    expect(arrives(k7q, act, { erased: () => true })).toMatchObject({
      kind: 'applies',
      changesets: [{ events: null }],
    });
  });

  test('when its workstation tells two histories', () => {
    const { k7q, m3x } = twoWorkstations();
    const copy = aWorkstation('M3X');
    copy.takes(k7q);
    k7q.takes({ acts: () => [m3x.act(ada, parts)] });
    expect(arrives(k7q, copy.act(ada, inSettings()))).toEqual({ kind: 'forged', why: 'another-history' });
  });

  test('when its stamp is not above what it had folded, or beyond the limit', () => {
    const { k7q, m3x } = twoWorkstations();
    k7q.says(ada, fact('a', 1));
    m3x.takes(k7q);
    const act = m3x.act(ada, [{ kind: 'case', id: theCase, drafts: [fact('a', 2)] }]);
    const parent = k7q.changesets().at(-1)?.header.hlc as number;
    for (const hlc of [parent, parent - 1, STAMP_LIMIT])
      expect(arrives(k7q, altered(act, { hlc }))).toEqual({ kind: 'forged', why: 'stamp' });
    expect(arrives(k7q, altered(act, { hlc: parent + 1 })).kind).toBe('applies');
  });

  test('when it forgets people that its workstation or a parent had known', () => {
    const { k7q, m3x } = twoWorkstations();
    const before = m3x.act(ada, parts);
    const old = before.changesets[0]?.header.people as Header['people'];
    k7q.takes(m3x);
    k7q.people(ada, ...admits('ben'));
    m3x.takes(k7q);
    const own = m3x.act(ada, inSettings());
    k7q.takes(m3x);
    const next = m3x.act(ada, inSettings());
    expect(arrives(k7q, next).kind).toBe('applies');
    expect(arrives(k7q, altered(next, { people: old }))).toEqual({ kind: 'forged', why: 'people-forgotten' });
    const third = aWorkstation('P2B');
    third.takes(k7q);
    const heir = third.act(ada, inSettings());
    expect(own.changesets[0]?.header.people).not.toEqual(old);
    expect(arrives(k7q, altered(heir, { people: old }))).toEqual({ kind: 'forged', why: 'people-forgotten' });
  });

  test('when it is signed by nobody the author knew, or by another key', () => {
    const { k7q, m3x } = twoWorkstations();
    expect(arrives(k7q, m3x.act(ben, inSettings()))).toEqual({ kind: 'forged', why: 'signer-unknown' });
    const { k7q: own, m3x: other } = twoWorkstations();
    const act = other.act(ada, inSettings());
    const [signature] = act.incoming.signatures;
    const forged = { ...act.incoming, signatures: [{ ...signature, signature: fromHex('ab'.repeat(64)) } as never] };
    expect(arrives(own, forged)).toEqual({ kind: 'forged', why: 'signature' });
  });

  test('when the second person has the key of the first', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    k7q.people(ada, givesKeys('ben', 'ada'));
    m3x.takes(k7q);
    expect(arrives(k7q, m3x.act(ada, parts, ben))).toEqual({ kind: 'forged', why: 'second-same-person' });
  });

  test('when the signatures of a case’s act turn out bad in the background', () => {
    const { k7q, m3x } = twoWorkstations();
    const act = m3x.act(ada, parts);
    const verdict = arrives(k7q, altered(act, { wallMs: 1 }));
    const changesets = verdict.kind === 'applies' ? verdict.changesets : [];
    expect(verifyLater(changesets, act.incoming.signatures, k7q.holdings(), tools)).toEqual({
      kind: 'forged',
      why: 'signature',
    });
  });

  test('when it changes what its author had no right to', () => {
    const { k7q, m3x } = twoWorkstations();
    k7q.people(ada, ...admits('ben'), grants(ben, 'intake_clerk'));
    m3x.takes(k7q);
    expect(arrives(k7q, m3x.act(ben, inSettings()))).toEqual({ kind: 'forged', why: 'without-the-right' });
    const third = aWorkstation('P2B');
    third.takes(k7q);
    expect(arrives(k7q, third.act('recovery', inSettings()))).toEqual({ kind: 'forged', why: 'without-the-right' });
  });

  test('when a disposal lacks the second person', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    k7q.people(ada, grants(ada, 'disposal_officer'), grants(ben, 'disposal_officer'));
    m3x.takes(k7q);
    const disposal = [
      {
        kind: 'disposal' as const,
        id: office,
        drafts: [said<'disposal', 'disposal_approved'>('disposal_approved', { case: theCase })],
      },
    ];
    const alone = aWorkstation('P2B');
    alone.takes(k7q);
    expect(arrives(k7q, alone.act(ada, disposal))).toEqual({ kind: 'forged', why: 'without-the-right' });
    expect(arrives(k7q, m3x.act(ada, disposal, ben))).toMatchObject({ kind: 'applies', verified: true });
  });

  test('when it founds another office', () => {
    const { k7q } = twoWorkstations();
    const stranger = aWorkstation('P2B');
    const act = stranger.people(ben, ...admits('ben'), said<'people', 'device_added'>('device_added', deviceOf('P2B')));
    expect(arrives(k7q, act)).toEqual({ kind: 'forged', why: 'signer-unknown' });
  });
});
