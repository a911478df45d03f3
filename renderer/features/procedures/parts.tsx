import { Link } from 'react-router';
import { Banner } from '../../kit/banner.tsx';
import { Confirmed } from './confirmed.tsx';
import { calendarPlace } from './places.ts';
import styles from './procedures.module.css';
import type { View } from './view.ts';

/** What a person must look at before live use, each with place and clause. */
export function Findings({ findings, refused }: Readonly<{ findings: View['findings']; refused: string | null }>) {
  const blockers = findings.filter(({ severity }) => severity !== 'warning');
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings-title">
      {blockers.length > 0 && (
        <Banner tone="warn" what={`${blockers.length} places are not filled in.`}>
          {refused === null
            ? 'It works in the practice office and cannot be put to live use until they are.'
            : 'It cannot be adopted here; open the practice office to try it.'}
        </Banner>
      )}
      <h2 id="findings-title" className={styles.after}>
        To look at
      </h2>
      <ul className={styles.findings}>
        {findings.map(({ place, line, clause, what, remedy }) => (
          <li key={`${place} ${what}`}>
            <span className="figures ink3">line {line}</span>
            <span>
              <b>{place}</b> {what}. <span className="ink2">{remedy}</span>
            </span>
            <span className="ink3 keep">{clause}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the text leaves room, what was decided, why, and what else could have been. */
export function Decisions({ params, notice }: Readonly<{ params: View['params']; notice: View['notice'] }>) {
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">Decisions</h2>
      {notice !== null && (
        <p className="small ink2">
          {notice.words}
          {notice.proof ? ', with proof of publication' : ''} ({notice.clause}).
        </p>
      )}
      <table className={styles.decisions}>
        <thead>
          <tr>
            {['Decision', 'Stands at', 'Other readings', 'Why', 'Clause'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {params.map(({ name, label, words, alternatives, why, clause }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>
                <b>{words}</b>
              </td>
              <td className="ink2">{alternatives.map((other) => other.words).join(' or ') || 'none named'}</td>
              <td className="ink2">{why}</td>
              <td className="ink3 keep">{clause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The holiday tables it counts by, with the years that they know and what nobody has confirmed. */
export function Calendars({ calendars, adopted }: Readonly<{ calendars: View['calendars']; adopted: boolean }>) {
  return (
    <section aria-labelledby="its-calendars-title">
      <h2 id="its-calendars-title">Calendars</h2>
      <ul className={styles.calendars}>
        {calendars.map(({ id, name, years, unconfirmed }) => (
          <li key={id}>
            {adopted ? <Link to={calendarPlace(id)}>{name}</Link> : <b>{name}</b>}
            <span className="figures ink2">{years}</span>
            <Confirmed count={unconfirmed.reduce((sum, { count }) => sum + count, 0)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
