import { Link } from 'react-router';
import type { OutputOf } from '../../../core/contract/client.ts';
import { Glyph } from '../../kit/glyph.tsx';
import { Kbd } from '../../kit/kbd.tsx';
import styles from './case.module.css';

export type Case = OutputOf<'cases.case'>;

function Stages({ stages }: Pick<Case, 'stages'>) {
  return (
    <ol className={styles.stages} aria-label="Stages">
      {stages.map(({ name, state }) => (
        <li key={name} className={styles[state]} aria-current={state === 'now' ? 'step' : undefined}>
          {state === 'done' && <Glyph name="met" size={12} />}
          {name}
          {state === 'done' && <span className="aloud">, done</span>}
        </li>
      ))}
    </ol>
  );
}

/** Where the case stands in its queue, its reference and name, one line about it, and its stages. */
export function CaseHead(props: Readonly<{ file: Case; back: string; queue: string }>) {
  const { file } = props;
  const { position } = file;
  return (
    <div className={styles.head}>
      <div>
        <div className={`${styles.trail} small ink2`}>
          <Link to={props.back}>{props.queue}</Link>
          {position !== null && (
            <span className="ink3 figures">
              {position.number} of {position.of}
            </span>
          )}
          {position?.previous != null && (
            <span className="ink3">
              <Kbd stroke="k" /> previous
            </span>
          )}
          {position?.next != null && (
            <span className="ink3">
              <Kbd stroke="j" /> next
            </span>
          )}
        </div>
        <h1 id="screen-title" tabIndex={-1}>
          <span className="keep">{file.reference}</span>{' '}
          <span className={styles.who}>{file.name === '' ? 'anonymous' : file.name}</span>
        </h1>
        <div className="small ink2">{file.line}</div>
        {file.aliases.length > 0 && <div className="small ink2">also registered as {file.aliases.join(', ')}</div>}
      </div>
      <Stages stages={file.stages} />
    </div>
  );
}
