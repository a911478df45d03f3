import { Link } from 'react-router';
import type { OutputOf } from '../../../core/contract/client.ts';
import type { Moves } from '../../../core/contract/procedures.ts';
import { Banner } from '../../kit/banner.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { gapsOf } from './gaps.ts';
import styles from './procedures.module.css';
import type { Preview } from './use-preview.ts';
import { Differences } from './versions.tsx';

const turns = {
  earlier: 'earlier',
  later: 'later',
  gone: 'no longer owed',
  new: 'newly owed',
} as const satisfies Record<Moves['dates'][number]['turn'], string>;

/** Dates that would move, or moved: the first of them by name, the count of all. */
export function MovedDates({ moves, caption }: Readonly<{ moves: Moves; caption: string }>) {
  if (moves.dates.length === 0) return null;
  return (
    <table className={styles.moves}>
      <caption className="aloud">{caption}</caption>
      <thead>
        <tr>
          {['Case', 'Clock', 'Was', 'Becomes', ''].map((head) => (
            <th key={head} scope="col">
              {head === '' ? <span className="aloud">Way</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moves.dates.map((date) => (
          <tr key={`${date.case} ${date.clock} ${date.was}`}>
            <td className="keep">
              <Link to={`/case/${date.case}`}>{date.reference}</Link>
            </td>
            <td>
              {date.clock} <span className="ink3">{date.clause}</span>
            </td>
            <td className="figures">{date.was}</td>
            <td className="figures">{date.becomes}</td>
            <td className="ink2">{turns[date.turn]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What adopting would do, as the application reckons it. */
export function PreviewPart({ preview, asks }: Readonly<{ preview: Preview; asks: boolean }>) {
  const { answer, progress } = preview;
  return (
    <section className={styles.preview} aria-label="What it would do" aria-live="polite">
      {!asks && <p className="ink2">What it would do stands here as soon as something is different.</p>}
      {asks && answer === null && <p className="ink2">Reckoning the open cases{progressWords(progress)}</p>}
      {answer !== null && !answer.ok && <Wrong>{sentenceFor(answer)}</Wrong>}
      {answer?.ok && <Told previewed={answer.value} />}
    </section>
  );
}

const progressWords = (progress: Preview['progress']): string =>
  progress === null || progress.of === 0 ? '' : `: ${progress.done} of ${progress.of}`;

function Told({ previewed }: Readonly<{ previewed: OutputOf<'procedures.preview'> }>) {
  const { refused, warnings, differences, moves, sentence, version, findings } = previewed;
  const left = gapsOf(findings).map(({ words }) => `“${words}”`);
  const more = moves.total - moves.dates.length;
  return (
    <>
      {refused !== null && (
        <Banner tone="bad" what={refused.sentence}>
          {refused.clause}
        </Banner>
      )}
      {warnings.map((warning) => (
        <Banner key={warning} tone="warn" what={warning} />
      ))}
      {left.length > 0 && refused === null && (
        <Banner tone="info" what={`Not filled in yet: ${left.join(', ')}.`}>
          In practice it works as it is.
        </Banner>
      )}
      <h3>Version {version}</h3>
      <p>{sentence}</p>
      <MovedDates moves={moves} caption="Dates that would be different" />
      {more > 0 && <p className="small ink2">and {more} more.</p>}
      {differences.length > 0 && (
        <>
          <h3>What changes</h3>
          <Differences differences={differences} />
        </>
      )}
    </>
  );
}
