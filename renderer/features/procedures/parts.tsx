import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Banner } from '../../kit/banner.tsx';
import { Confirmed } from './confirmed.tsx';
import { gapsOf, placesWords } from './gaps.ts';
import { calendarPlace } from './places.ts';
import styles from './procedures.module.css';
import type { View } from './view.ts';

type Finding = View['findings'][number];

/** What is to be filled in before live use: each gap once, with all its places and its clause. */
export function Gaps({ view, acts }: Readonly<{ view: View; acts: ReactNode }>) {
  const gaps = gapsOf(view.findings);
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="gaps-title">
      <Banner
        tone="warn"
        what={gaps.length === 1 ? 'One gap is not filled in.' : `${gaps.length} gaps are not filled in.`}
        acts={acts}
      >
        {view.live
          ? 'It counts for live use once the real words stand in their places.'
          : 'It works in the practice office; for live use the real words must stand in their places.'}
      </Banner>
      <h2 id="gaps-title" className={styles.after}>
        To be filled in
      </h2>
      <ul className={styles.findings}>
        {gaps.map((gap) => (
          <li key={gap.words}>
            <span className="ink3">{gap.note ? 'note' : 'gap'}</span>
            <span>
              <b>{gap.words}</b> <span className="ink2">{placesWords(gap)}</span>
            </span>
            <span className="ink3 keep">{gap.places[0]?.clause}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What else a person must look at, each with place and clause. */
export function Findings({ findings }: Readonly<{ findings: View['findings'] }>) {
  const others = findings.filter(({ gap }) => gap === null);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">To look at</h2>
      <ul className={styles.findings}>
        {others.map((finding) => (
          <FindingLine key={`${finding.place} ${finding.line} ${finding.what}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

const FindingLine = ({ finding }: Readonly<{ finding: Finding }>) => (
  <li>
    <span className="figures ink3">line {finding.line}</span>
    <span>
      <b>{finding.place}</b> {finding.what}. <span className="ink2">{finding.remedy}</span>
    </span>
    <span className="ink3 keep">{finding.clause}</span>
  </li>
);

/** Where the text leaves room, what was decided, why, and what else could have been. */
export function Decisions({ view }: Readonly<{ view: View }>) {
  const { params, notice, review } = view;
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">Decisions</h2>
      {notice !== null && (
        <p className="small ink2">
          {notice.words}
          {notice.proof ? ', with proof of publication' : ''} ({notice.clause}).
        </p>
      )}
      {review !== null && (
        <p className="small ink2">
          {review.words} ({review.clause}).
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
