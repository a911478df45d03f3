import { useCallback, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { queueView } from '../../../core/contract/cases.ts';
import type { CaseId } from '../../../core/domain/ids.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { Screen } from '../../kit/screen.tsx';
import { Empty, Loading, sentenceFor, Trouble, Wrong } from '../../kit/states.tsx';
import { useAnswer, useCommand } from '../../kit/use-answer.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import styles from './case.module.css';
import { type Case, CaseHead } from './case-head.tsx';
import { Clocks } from './clocks.tsx';
import type { Done } from './correct-dialogs.tsx';
import { Facts } from './facts.tsx';
import { NextStep } from './next-step.tsx';
import { OpenDialog, type Opened } from './open-dialog.tsx';
import { PaperStrip } from './paper-strip.tsx';
import { Timeline } from './timeline.tsx';

const queueNames: Readonly<Record<string, string>> = {
  open: 'Open cases',
  unassigned: 'Unassigned',
  mine: 'Mine',
  acknowledge: 'Acknowledgement due',
  respond: 'Response due',
  overdue: 'Overdue',
  answered: 'Answered',
  unsendable: 'Cannot be sent',
  conflicts: 'Conflicts',
};

/** A case: facts, the next legal step, the timeline, the clocks, the paper. */
export function CaseScreen() {
  const { case: id = '' } = useParams();
  const [search] = useSearchParams();
  const parsed = queueView.safeParse(search.get('view'));
  const view = parsed.success ? parsed.data : null;
  const { value, refusal, again } = useAnswer('cases.case', { case: id as CaseId, view });
  if (value !== undefined && value.waiting !== null)
    return (
      <Screen title="Case" foot="">
        <Empty what="This case is not whole yet">{value.waiting}</Empty>
      </Screen>
    );
  if (value !== undefined)
    return <OpenCase key={value.case} file={value} view={view ?? 'open'} asked={search.get('fact')} />;
  return (
    <Screen title="Case" foot="">
      {refusal === undefined ? (
        <Loading what="the case" lines={8} />
      ) : (
        <Trouble what="The case could not be read" refusal={refusal} again={again} />
      )}
    </Screen>
  );
}

/** Takes the case over, and offers to give it back. */
function useTakeOver(file: Case, done: (done: Done) => void, wrong: (sentence: string) => void) {
  const who = useAnswer('session.who', {});
  const { run } = useCommand('cases.assign');
  return async () => {
    const me = who.value?.user;
    if (me === undefined) return;
    const answer = await run({ case: file.case, to: me });
    if (answer.ok) done(answer.value);
    else wrong(sentenceFor(answer));
  };
}

function useDone(file: Case, setWrong: (wrong: string | null) => void, close: () => void) {
  const { offerUndo, announce } = useNotices();
  const { run: strike } = useCommand('cases.strike');
  return useCallback(
    (done: Done) => {
      setWrong(null);
      close();
      const undo = () => void strike({ case: file.case, event: done.event, reason: 'undone' });
      const words = (done.moved ?? []).join(' ');
      if (done.undo) offerUndo({ lead: done.sentence, words, undo });
      else announce(`${done.sentence} ${words}`);
    },
    [file.case, strike, offerUndo, announce, setWrong, close],
  );
}

/** The window in which a fact is corrected or decided; null where it cannot be. */
function correctionOf(file: Case, asked: string | null): Opened | null {
  const found = file.facts.flatMap(({ facts }) => facts).find((one) => one.fact === asked);
  if (found === undefined || found.correct === 'none') return null;
  return found.correct === 'receipt' ? { what: 'receipt' } : { what: 'fact', fact: found };
}

/** `asked`: the fact that another screen sends its reader here to complete. */
function OpenCase({ file, view, asked }: Readonly<{ file: Case; view: string; asked: string | null }>) {
  const navigate = useNavigate();
  const [clock, setClock] = useState<string | null>(file.step.clock);
  const [fact, setFact] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(() => correctionOf(file, asked));
  const [wrong, setWrong] = useState<string | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const done = useDone(file, setWrong, close);
  const takeOver = useTakeOver(file, done, setWrong);
  const correct = (wanted: string) => setOpened((before) => correctionOf(file, wanted) ?? before);
  const frozen = file.letters.find(({ mayHandOver, state }) => mayHandOver && state === 'frozen');
  const shown = file.letters.findLast(({ state }) => state !== 'replaced');
  const undecided = file.facts.flatMap(({ facts }) => facts).find((one) => one.undecided);
  const acts: Readonly<Record<string, () => void>> = {
    assign: () => void takeOver(),
    acknowledge: () => void navigate(`/case/${file.case}/letter/ack?view=${view}`),
    hand_over: () => frozen !== undefined && setOpened({ what: 'hand-over', letter: frozen }),
    show_letter: () => shown !== undefined && setOpened({ what: 'letter', letter: shown }),
    mark_unsendable: () => setOpened({ what: 'unsendable' }),
    move_to_version: () => setOpened({ what: 'version' }),
    classify: () => undecided !== undefined && correct(undecided.fact),
    correct: () =>
      fact === null ? document.getElementById(`fact-${file.facts[0]?.facts[0]?.fact}`)?.focus() : correct(fact),
    note: () => setOpened({ what: 'note' }),
  };
  const go = (to: string | null | undefined) => to != null && void navigate(`/case/${to}?view=${view}`);
  useKeys('Case', {
    j: { does: 'next case', act: () => go(file.position?.next) },
    k: { does: 'previous case', act: () => go(file.position?.previous) },
    e: {
      does: 'explain the clock',
      act: () => setClock(clock === null ? (file.step.clock ?? file.clocks[0]?.chip.clock ?? null) : null),
    },
    Escape: { does: 'back to the queue', act: () => void navigate(`/queue/${view}`) },
  });
  return (
    <Screen
      title={file.reference}
      windowTitle={`${file.reference} ${file.name}`}
      head={<CaseHead file={file} back={`/queue/${view}`} queue={queueNames[view] ?? 'Open cases'} />}
      banners={<Banners file={file} onSettle={(conflict) => setOpened({ what: 'conflict', conflict })} />}
      foot="Saved on this computer."
      keys={[
        ['e', 'explain'],
        ['c', 'correct a fact'],
        ['n', 'note'],
        ['j', 'next case'],
        ['Escape', 'to the queue'],
      ]}
    >
      <div className={styles.columns}>
        <Facts
          groups={file.facts}
          open={fact}
          onOpen={setFact}
          onCorrect={(one) => correct(one.fact)}
          onShowPage={(page) => setOpened({ what: 'scan', page })}
        />
        <div className={styles.middle}>
          <NextStep step={file.step} onAct={(act) => acts[act]?.()} onExplain={setClock} />
          {wrong !== null && <Wrong>{wrong}</Wrong>}
          <Timeline days={file.timeline} onUndo={(entry) => setOpened({ what: 'undo', entry })} />
        </div>
        <Clocks clocks={file.clocks} open={clock} onOpen={setClock} />
      </div>
      <PaperStrip
        file={file}
        onScan={(page) => setOpened({ what: 'scan', page })}
        onLetter={(letter) => {
          const found = file.letters.find((one) => one.letter === letter);
          if (found !== undefined) setOpened({ what: 'letter', letter: found });
        }}
      />
      {opened !== null && <OpenDialog file={file} opened={opened} onDone={done} onClose={close} />}
    </Screen>
  );
}

/** At most two: what cannot go on, and what waits for a person. */
function Banners({
  file,
  onSettle,
}: Readonly<{ file: Case; onSettle: (conflict: Case['conflicts'][number]) => void }>) {
  const first = file.conflicts[0];
  const room = first === undefined ? 2 : 1;
  if (first === undefined && file.banners.length === 0) return null;
  return (
    <>
      {first !== undefined && (
        <Banner
          tone="ask"
          what="Two workstations disagree."
          acts={<Button onClick={() => onSettle(first)}>Settle it</Button>}
        >
          {first.words}
        </Banner>
      )}
      {file.banners.slice(0, room).map(({ tone, what, next }) => (
        <Banner key={what} tone={tone} what={what}>
          {next}
        </Banner>
      ))}
    </>
  );
}
