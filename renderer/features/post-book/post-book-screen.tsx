import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PlainDate } from '../../../core/domain/time/moment.ts';
import { Button } from '../../kit/button.tsx';
import { ClockGlyph } from '../../kit/clock-chip.tsx';
import { HandOverDialog } from '../../kit/hand-over-dialog.tsx';
import { LetterWindow } from '../../kit/letter-window.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { Screen } from '../../kit/screen.tsx';
import { Empty, Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { useCursor } from '../../kit/use-cursor.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import type { Book } from './book.ts';
import { Gone } from './gone.tsx';
import styles from './post-book.module.css';

type Waiting = Book['waiting'][number];

/** What is to be handed to the post, and what left on one day, with its proof. */
export function PostBookScreen() {
  const { date } = useParams();
  const navigate = useNavigate();
  const { value, refusal, again } = useAnswer('letters.post-book', { date: (date as PlainDate | undefined) ?? null });
  const go = (to: PlainDate | undefined) => to !== undefined && void navigate(`/post-book/${to}`);
  useKeys('Post book', {
    '[': { does: 'day before', act: () => go(value?.previous) },
    ']': { does: 'day after', act: () => go(value?.next) },
  });
  return (
    <Screen
      title="Post book"
      beside={
        <span className="small ink2">{value === undefined ? '' : `The office’s post leaves at ${value.cutoff}`}</span>
      }
      acts={
        value !== undefined && (
          <>
            <Button onClick={() => go(value.previous)} cap="[">
              Day before
            </Button>
            <Button onClick={() => go(value.next)} cap="]">
              Day after
            </Button>
          </>
        )
      }
      foot={value === undefined ? '' : footOf(value)}
      keys={[
        ['j', 'next'],
        ['k', 'back'],
        ['h', 'hand over'],
        ['l', 'show'],
        ['[', 'day before'],
        [']', 'day after'],
      ]}
    >
      {value !== undefined ? (
        <Days book={value} />
      ) : refusal === undefined ? (
        <Loading what="the post book" />
      ) : (
        <Trouble what="The post book could not be read" refusal={refusal} again={again} />
      )}
    </Screen>
  );
}

const footOf = ({ waiting, gone, dateWords }: Book): string => {
  const late = waiting.filter((letter) => letter.late).length;
  const wait = `${waiting.length === 0 ? 'No letter waits' : waiting.length === 1 ? '1 letter waits' : `${waiting.length} letters wait`}`;
  return `${wait}${late === 0 ? '' : `, ${late} past ${late === 1 ? 'its' : 'their'} printed date`}. ${gone.length} left on ${dateWords}.`;
};

function Days({ book }: Readonly<{ book: Book }>) {
  const { announce } = useNotices();
  const [opened, setOpened] = useState<Readonly<{ what: 'letter' | 'hand-over'; letter: Waiting }> | null>(null);
  const ids = book.waiting.map(({ letter }) => letter as string);
  const find = (id: string | null) => book.waiting.find(({ letter }) => letter === id);
  const open = (what: 'letter' | 'hand-over', id: string | null) => {
    const letter = find(id);
    if (letter !== undefined && (what === 'letter' || letter.mayHandOver)) setOpened({ what, letter });
  };
  const cursor = useCursor({ ids, noun: 'letter', onOpen: (id) => open('hand-over', id) });
  useKeys('Letters', {
    h: { does: 'record the hand-over', act: () => open('hand-over', cursor.at) },
    l: { does: 'show the letter', act: () => open('letter', cursor.at) },
  });
  const close = () => setOpened(null);
  return (
    <div className={styles.days}>
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title">To hand over</h2>
        {book.waiting.length === 0 && (
          <Empty what="Nothing waits for the post">Letters come here when they are issued.</Empty>
        )}
        <div {...cursor.listProps}>
          <table className={styles.waiting}>
            <tbody>
              {book.waiting.map((letter) => (
                <WaitingRow
                  key={letter.letter}
                  letter={letter}
                  row={cursor.rowProps(letter.letter)}
                  onHandOver={() => open('hand-over', letter.letter)}
                  onShow={() => open('letter', letter.letter)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Gone book={book} />
      {opened?.what === 'letter' && (
        <LetterWindow
          title={opened.letter.kind}
          pages={opened.letter.pages}
          pdf={opened.letter.pdf}
          fileName={`${opened.letter.reference} ${opened.letter.kind}.pdf`}
          words={opened.letter.plannedWords}
          onClose={close}
        />
      )}
      {opened?.what === 'hand-over' && (
        <HandOverDialog
          case={opened.letter.case}
          letter={{ letter: opened.letter.letter, name: opened.letter.kind }}
          onClose={close}
          onDone={({ sentence, warning }) => {
            announce(warning === null ? sentence : `${sentence} ${warning}`);
            close();
          }}
        />
      )}
    </div>
  );
}

type Row = ReturnType<ReturnType<typeof useCursor>['rowProps']>;

function WaitingRow(props: Readonly<{ letter: Waiting; row: Row; onHandOver: () => void; onShow: () => void }>) {
  const { letter, row } = props;
  const { onClick: _opensByKeyOnly, ...cursor } = row;
  return (
    <tr className={styles.row} {...cursor}>
      <td>
        <ClockGlyph state={letter.late ? 'overdue' : 'today'} />
      </td>
      <td className="keep">
        <b>{letter.reference}</b>
      </td>
      <td>{letter.name === '' ? 'anonymous' : letter.name}</td>
      <td className="ink2">{letter.kind}</td>
      <td className={letter.late ? styles.late : 'ink2'}>{letter.plannedWords}</td>
      <td className={styles.acts}>
        <Button look="quiet" onClick={props.onShow}>
          Show
        </Button>
        <Button
          onClick={props.onHandOver}
          refused={letter.mayHandOver ? null : 'Issued on another workstation, or you do not have the right.'}
        >
          Hand over
        </Button>
      </td>
    </tr>
  );
}
