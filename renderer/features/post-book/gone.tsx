import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import type { Book } from './book.ts';
import { CorrectHandOverDialog } from './correct-hand-over-dialog.tsx';
import styles from './post-book.module.css';

/** What left on the day, with its proof; what was mistyped is corrected from here. */
export function Gone({ book }: Readonly<{ book: Book }>) {
  const { announce } = useNotices();
  const [mistyped, setMistyped] = useState<Book['gone'][number] | null>(null);
  return (
    <section aria-labelledby="gone-title">
      <h2 id="gone-title">Left on {book.dateWords}</h2>
      {book.gone.length === 0 ? (
        <p className="ink2">Nothing left on this day.</p>
      ) : (
        <table className={styles.gone}>
          <thead>
            <tr>
              {['Time', 'Reference', 'To', 'Letter', 'How', 'Proof', 'Tracking', 'Entry'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {book.gone.map((letter) => (
              <tr key={letter.letter}>
                <td className="figures keep">{letter.timeWords}</td>
                <td className="keep">
                  <Link to={`/case/${letter.case}`}>{letter.reference}</Link>
                </td>
                <td>{letter.name === '' ? 'anonymous' : letter.name}</td>
                <td>{letter.kind}</td>
                <td>{letter.how}</td>
                <td>
                  {letter.proof}
                  {letter.deviation !== null && <div className={styles.late}>{letter.deviation}</div>}
                </td>
                <td className="keep">{letter.tracking}</td>
                <td className={styles.entry}>
                  {letter.mayCorrect && (
                    <Button look="quiet" onClick={() => setMistyped(letter)}>
                      Correct
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mistyped !== null && (
        <CorrectHandOverDialog
          letter={mistyped}
          onClose={() => setMistyped(null)}
          onDone={(sentence) => {
            announce(sentence);
            setMistyped(null);
          }}
        />
      )}
    </section>
  );
}
