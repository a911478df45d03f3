import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import styles from './procedures.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import type { View } from './view.ts';

type Version = View['versions'][number];

/** Differences in words, each with its part and clause. */
export function Differences({ differences }: Readonly<{ differences: Version['differences'] }>) {
  return (
    <ul className={styles.differences}>
      {differences.map(({ part, clause, words }) => (
        <li key={`${part} ${clause ?? ''} ${words}`}>
          <span className="ink3">{part}</span>
          <span>{words}</span>
          <span className="ink3 keep">{clause}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every version the office has adopted, newest first, and in what each differs from the one before. */
export function Versions({ view }: Readonly<{ view: View }>) {
  const [withdrawing, setWithdrawing] = useState<Version | null>(null);
  const { run } = useCommand('procedures.withdraw');
  const { announce } = useNotices();
  if (view.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">Versions</h2>
      <ol className={styles.versions}>
        {view.versions.map((version) => (
          <li key={`${version.version} ${version.by}`}>
            <div className={styles.versionHead}>
              <b className="figures">{version.version}</b>
              <span className="ink2">{version.words}</span>
              {version.withdrawable && <Button onClick={() => setWithdrawing(version)}>Withdraw</Button>}
            </div>
            <p className="small ink2">
              {version.by}
              {version.reason === null ? '' : `: ${version.reason}`}
              {version.published === null ? '' : `. ${version.published}`}
            </p>
            {version.differences.length > 0 && <Differences differences={version.differences} />}
          </li>
        ))}
      </ol>
      {withdrawing !== null && (
        <ReasonDialog
          title={`Withdraw ${view.brand} ${withdrawing.version}`}
          lead="It has not come into force, so no case rests on it. It stays visible with your reason."
          button="Withdraw"
          run={(reason) => run({ id: view.id, version: withdrawing.version, reason })}
          onDone={(answer) => {
            announce(answer.sentence);
            setWithdrawing(null);
          }}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </section>
  );
}
