import { NavLink, useLocation } from 'react-router';
import type { OutputOf } from '../../core/contract/client.ts';
import { Button } from '../kit/button.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { Kbd } from '../kit/kbd.tsx';
import styles from './frame.module.css';
import { type Place, places } from './places.ts';

type Counts = OutputOf<'cases.counts'>;

function Count({ place, counts }: Readonly<{ place: Place; counts: Counts | undefined }>) {
  if (counts === undefined || place.count === undefined) return null;
  const count = place.count(counts);
  if (count === 0) return null;
  return (
    <i className={place.hot ? styles.hot : ''}>
      {place.hot && <Glyph name="owed" size={12} />}
      {count}
    </i>
  );
}

const Link = ({ place, counts }: Readonly<{ place: Place; counts: Counts | undefined }>) => (
  <NavLink to={place.path}>
    {place.label}
    <Count place={place} counts={counts} />
  </NavLink>
);

const within = (group: Place['group']) => places.filter((place) => place.group === group);

/** Words and true counts; no folding menu. In a narrow window it is one line that says where you are. */
export function Navigation(props: Readonly<{ counts: Counts | undefined; onKeys: () => void; onFind: () => void }>) {
  const { counts } = props;
  const { pathname } = useLocation();
  const here = places.find(({ path }) => pathname.startsWith(path));
  const count = counts === undefined ? undefined : here?.count?.(counts);
  const links = (group: Place['group']) =>
    within(group).map((place) => <Link key={place.path} place={place} counts={counts} />);
  return (
    <>
      <nav className={styles.nav} aria-label="Places">
        {links('first')}
        <h2>Queues</h2>
        {links('Queues')}
        <h2>Office</h2>
        {links('Office')}
        <span className={styles.gap} />
        {links('last')}
        <button type="button" onClick={props.onKeys}>
          Keys and help
          <i>
            <Kbd stroke="?" />
          </i>
        </button>
      </nav>
      <div className={styles.folded}>
        <Button onClick={props.onFind} cap="Ctrl+k">
          {[here?.label ?? 'Redress', count].filter((part) => part !== undefined).join(' ')}, change
        </Button>
      </div>
    </>
  );
}
