import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type QueueView, queueView } from '../../../core/contract/cases.ts';
import { useNotices } from '../../kit/notices.tsx';
import { Screen } from '../../kit/screen.tsx';
import { Empty, Loading, sentenceFor, Trouble, Wrong } from '../../kit/states.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useAnswer, useCommand } from '../../kit/use-answer.ts';
import { useCursor } from '../../kit/use-cursor.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import { linesOf } from './lines.ts';
import styles from './queue.module.css';
import { QueueTable } from './queue-table.tsx';
import { useQueuePages } from './use-queue-pages.ts';

const titles: Readonly<Record<QueueView, string>> = {
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

const empty: Readonly<Record<QueueView, string>> = {
  open: 'Cases come here when a complaint is registered from the post.',
  unassigned: 'Every open case has a handler.',
  mine: 'Take a case over with T in the queue of unassigned cases.',
  acknowledge: 'Every complaint has been acknowledged.',
  respond: 'No final response is owed.',
  overdue: 'No duty has passed its date.',
  answered: 'Cases come here when their final response has left.',
  unsendable: 'Every complainant can be reached.',
  conflicts: 'No two workstations disagree.',
};

/** Takes the case under the cursor over; undoing gives it back to whom it had. */
function useTakeOver(): { take: (id: string) => Promise<void>; refusal: string | null } {
  const who = useAnswer('session.who', {});
  const { run: assign } = useCommand('cases.assign');
  const { run: strike } = useCommand('cases.strike');
  const { offerUndo } = useNotices();
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (id: string) => {
    const me = who.value?.user;
    if (me === undefined) return;
    const answer = await assign({ case: id as never, to: me });
    setRefusal(answer.ok ? null : sentenceFor(answer));
    if (!answer.ok) return;
    const { event, sentence } = answer.value;
    const undo = () => void strike({ case: id as never, event, reason: 'undone' });
    if (answer.value.undo) offerUndo({ lead: sentence, undo });
  };
  return { take, refusal };
}

/** Cases in the order of their urgency, by key. */
export function QueueScreen() {
  const params = useParams();
  const known = queueView.safeParse(params.view);
  const view = known.success ? known.data : 'open';
  const [filter, setFilter] = useState('');
  const navigate = useNavigate();
  const { rows, first, refusal, more, again } = useQueuePages(view, filter);
  const lines = useMemo(() => linesOf(rows, first?.groups ?? []), [rows, first]);
  const ids = useMemo(() => rows.map((row) => row.case), [rows]);
  const { take, refusal: notTaken } = useTakeOver();
  const cursor = useCursor({ ids, noun: 'case', onOpen: (id) => void navigate(`/case/${id}?view=${view}`) });
  const at = rows.find((row) => row.case === cursor.at);
  useKeys('Queue', {
    t: { does: 'take the case over', act: () => void (at !== undefined && take(at.case)) },
    Enter: { does: 'open the case', act: () => void (at !== undefined && navigate(`/case/${at.case}?view=${view}`)) },
    '/': { does: 'filter this view', act: () => document.getElementById('queue-filter')?.focus() },
  });
  const loaded = first !== undefined;
  return (
    <Screen
      title={titles[view]}
      count={first?.total}
      beside={<span className="small ink2">Sorted by work-by, earliest first</span>}
      foot={first?.foot ?? ''}
      keys={[
        ['j', 'next'],
        ['k', 'back'],
        ['Enter', 'open'],
        ['t', 'take'],
        ['/', 'filter'],
      ]}
    >
      <div className={styles.filter}>
        <TextField
          id="queue-filter"
          label="Filter"
          value={filter}
          onChange={setFilter}
          placeholder="Reference, name or matter"
        />
        {notTaken !== null && <Wrong>{notTaken}</Wrong>}
      </div>
      {!loaded && refusal === undefined && <Loading what="the queue" lines={8} />}
      {refusal !== undefined && !loaded && (
        <Trouble what="The queue could not be read" refusal={refusal} again={again} />
      )}
      {loaded && rows.length === 0 && (
        <Empty what={filter === '' ? 'Nothing here' : 'Nothing fits this filter'}>
          {filter === '' ? empty[view] : 'Clear the filter to see the whole view.'}
        </Empty>
      )}
      {rows.length > 0 && (
        <QueueTable
          lines={lines}
          total={first?.total ?? rows.length}
          cursor={cursor}
          more={more}
          label={titles[view]}
        />
      )}
    </Screen>
  );
}
