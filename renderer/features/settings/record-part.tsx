import { useState } from 'react';
import type { Answer } from '../../../core/contract/client.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { sentenceFor } from '../../kit/states.tsx';
import { useAppEvents, useCommand } from '../../kit/use-answer.ts';
import styles from './settings.module.css';

type Progress = Readonly<{ done: number; of: number }>;

function Result({ answer }: Readonly<{ answer: Answer<'record.check'> }>) {
  if (!answer.ok) return <Banner tone="bad" what={sentenceFor(answer)} />;
  const { whole, sentence, places } = answer.value;
  if (whole) return <Banner tone="info" what={sentence} />;
  return (
    <>
      <Banner tone="bad" what={sentence}>
        Nothing was repaired. Keep the folder as it is, and go back to your last copy of it.
      </Banner>
      <ul style={{ marginTop: 8, display: 'grid', gap: 4 }}>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </>
  );
}

/** Reads the whole record through: every act in its chain, every scan and letter, every page of the store. */
export function RecordPart() {
  const { run, busy } = useCommand('record.check');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [answer, setAnswer] = useState<Answer<'record.check'> | null>(null);
  useAppEvents((event) => {
    if (event.event === 'check.progress') setProgress({ done: event.done, of: event.of });
  });
  const check = async () => {
    setAnswer(null);
    setProgress(null);
    setAnswer(await run({}));
  };
  const share = progress === null || progress.of === 0 ? 0 : Math.round((progress.done / progress.of) * 100);
  return (
    <div className={styles.narrow}>
      <h2>Record check</h2>
      <p className={styles.lead}>
        Every act is signed and chained to the one before it, and every scan and letter has its fingerprint. The check
        reads all of it and names what does not fit. It takes some seconds to some minutes; work can go on.
      </p>
      <Button look="go" onClick={() => void check()} busy={busy} id="check-record">
        Check the whole record
      </Button>
      {busy && (
        <div role="status" style={{ marginTop: 12 }}>
          <span className="figures">{progress === null ? 'Reading' : `${progress.done} of ${progress.of} read`}</span>
          <div className={styles.bar}>
            <i style={{ width: `${share}%` }} />
          </div>
        </div>
      )}
      <div style={{ marginTop: 14 }}>{answer !== null && <Result answer={answer} />}</div>
    </div>
  );
}
