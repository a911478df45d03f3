import { useEffect, useState } from 'react';
import type { Answer } from '../../../core/contract/client.ts';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { useAppEvents, useCommand } from '../../kit/use-answer.ts';
import { MovedDates } from './preview-part.tsx';
import styles from './procedures.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import type { NewerText } from './view.ts';

type Previewed = Answer<'texts.preview'> | null;
type Progress = Readonly<{ done: number; of: number }> | null;

const progressWords = (progress: Progress): string =>
  progress === null || progress.of === 0 ? '' : `: ${progress.done} of ${progress.of}`;

/** What a newer calendar or letter says otherwise and which dates it would move, before it is adopted with a reason. */
export function NewerTextDialog(
  props: Readonly<{ text: NewerText; onClose: () => void; onDone: (sentence: string) => void }>,
) {
  const { text, onClose, onDone } = props;
  const { kind, id } = text;
  const { run: look } = useCommand('texts.preview');
  const { run: adopt } = useCommand('texts.adopt');
  const [previewed, setPreviewed] = useState<Previewed>(null);
  const [progress, setProgress] = useState<Progress>(null);
  useAppEvents((event) => {
    if (event.event === 'work.progress') setProgress({ done: event.done, of: event.of });
  });
  useEffect(() => {
    let left = false;
    void look({ kind, id }).then((answer) => {
      if (!left) setPreviewed(answer);
    });
    return () => {
      left = true;
    };
  }, [look, kind, id]);
  return (
    <ReasonDialog
      title={`Adopt ${text.name} ${text.offers}`}
      lead={`It takes the place of ${text.has}. Days that the office settled itself stay as they are.`}
      button="Adopt"
      refused={previewed === null ? 'First see what it would do.' : previewed.ok ? null : sentenceFor(previewed)}
      run={(reason) => adopt({ kind, id, reason })}
      onDone={({ sentence }) => onDone(sentence)}
      onClose={onClose}
      progress={<p className="ink2">Reckoning the open cases anew{progressWords(progress)}</p>}
    >
      <section className={styles.preview} aria-label="What it would do" aria-live="polite">
        {previewed === null && <p className="ink2">Reckoning the open cases{progressWords(progress)}</p>}
        {previewed !== null && !previewed.ok && <Wrong>{sentenceFor(previewed)}</Wrong>}
        {previewed?.ok && <Told previewed={previewed.value} />}
      </section>
    </ReasonDialog>
  );
}

function Told({ previewed }: Readonly<{ previewed: Extract<Previewed, { ok: true }>['value'] }>) {
  const { sentence, moves, differences } = previewed;
  const more = moves.total - moves.dates.length;
  return (
    <>
      <p>{sentence}</p>
      <MovedDates moves={moves} caption="Dates that would be different" />
      {more > 0 && <p className="small ink2">and {more} more.</p>}
      <h3>What changes</h3>
      <ul>
        {differences.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
