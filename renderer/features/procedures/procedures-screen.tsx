import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OutputOf } from '../../../core/contract/client.ts';
import { Banner } from '../../kit/banner.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import { Screen } from '../../kit/screen.tsx';
import { Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { type Cursor, useCursor } from '../../kit/use-cursor.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import { Confirmed } from './confirmed.tsx';
import { AdoptNewer, NewerTexts, newerRow } from './newer-texts.tsx';
import { calendarPlace, placeOf } from './places.ts';
import styles from './procedures.module.css';
import type { NewerText } from './view.ts';

type Listed = OutputOf<'procedures.list'>;

/** What the office goes by, what comes with the program, and the calendars that both rest on. */
export function ProceduresScreen() {
  const { value, refusal, again } = useAnswer('procedures.list', {});
  const navigate = useNavigate();
  const newer = useAnswer('texts.newer', {}).value ?? { texts: [], refused: null };
  const [text, setText] = useState<NewerText | null>(null);
  const ids = value === undefined ? [] : [...idsOf(value), ...newer.texts.map(newerRow)];
  const open = (id: string) => {
    const found = newer.texts.find((one) => newerRow(one) === id);
    if (found !== undefined) setText(found);
    else if (value !== undefined) void navigate(placeFor(value, id));
  };
  const cursor = useCursor({ ids, noun: 'procedure', onOpen: open });
  useKeys('Procedures', {
    Enter: { does: 'open', act: () => cursor.at !== null && open(cursor.at) },
    y: { does: 'calendars', act: () => void navigate('/procedures/calendars') },
  });
  return (
    <Screen
      title="Procedures"
      beside={<span className="small ink2">A case stays on the version in force when it was received</span>}
      foot={value === undefined ? '' : footOf(value)}
      keys={[
        ['j', 'next'],
        ['k', 'back'],
        ['Enter', 'open'],
        ['y', 'calendars'],
      ]}
    >
      {value !== undefined ? (
        <Lists listed={value} newer={newer} cursor={cursor} onNewer={setText} />
      ) : refusal === undefined ? (
        <Loading what="the procedures" />
      ) : (
        <Trouble what="The procedures could not be read" refusal={refusal} again={again} />
      )}
      {text !== null && <AdoptNewer text={text} onClose={() => setText(null)} />}
    </Screen>
  );
}

const adoptedId = ({ id, version }: Listed['adopted'][number], index: number) => `version-${index}-${id}-${version}`;

const idsOf = ({ adopted, offered, calendars }: Listed): string[] => [
  ...adopted.map(adoptedId),
  ...offered.map(({ id }) => `offer-${id}`),
  ...calendars.map(({ id }) => `calendar-${id}`),
];

function placeFor({ adopted, offered, calendars }: Listed, row: string): string {
  const version = adopted.find((one, index) => adoptedId(one, index) === row);
  if (version !== undefined) return placeOf({ of: 'version', id: version.id, version: version.version });
  const offer = offered.find(({ id }) => `offer-${id}` === row);
  if (offer !== undefined) return placeOf({ of: 'offer', id: offer.id });
  return calendarPlace(calendars.find(({ id }) => `calendar-${id}` === row)?.id ?? '');
}

function footOf({ adopted, calendars }: Listed): string {
  const inForce = adopted.filter(({ standing }) => standing === 'in-force');
  const names = inForce.map(({ brand, version }) => `${brand} ${version}`).join(', ');
  const open = calendars.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0);
  const days = open === 0 ? 'All days in use are confirmed.' : `${open} days in use are not confirmed yet.`;
  return `${names} in force. ${days}`;
}

type ListsProps = Readonly<{
  listed: Listed;
  newer: OutputOf<'texts.newer'>;
  cursor: Cursor;
  onNewer: (text: NewerText) => void;
}>;

function Lists({ listed, newer, cursor, onNewer }: ListsProps) {
  return (
    <div className={styles.lists} {...cursor.listProps}>
      {listed.reviews.map(({ id, version, sentence }) => (
        <Banner
          key={id}
          tone="warn"
          what={sentence}
          acts={<Link to={placeOf({ of: 'version', id, version })}>Open</Link>}
        />
      ))}
      <section aria-labelledby="adopted-title">
        <h2 id="adopted-title">In this office</h2>
        <ul>
          {listed.adopted.map((one, index) => (
            <li key={adoptedId(one, index)} className={styles.row} {...cursor.rowProps(adoptedId(one, index))}>
              <Link tabIndex={-1} to={placeOf({ of: 'version', id: one.id, version: one.version })}>
                {one.brand}
              </Link>
              <span className="figures">{one.version}</span>
              <span className={one.standing === 'in-force' ? styles.strong : 'ink2'}>{one.words}</span>
              <span className="ink2">{one.firm}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="offered-title">
        <h2 id="offered-title">Come with the program</h2>
        <ul>
          {listed.offered.map((one) => (
            <li key={one.id} className={styles.row} {...cursor.rowProps(`offer-${one.id}`)}>
              <Link tabIndex={-1} to={placeOf({ of: 'offer', id: one.id })}>
                {one.brand}
              </Link>
              <span className="figures">{one.version}</span>
              <span className="ink2">{standsWords[one.stands]}</span>
              <Findings offered={one} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="calendars-title">
        <h2 id="calendars-title">Calendars</h2>
        <ul>
          {listed.calendars.map((one) => (
            <li key={one.id} className={styles.row} {...cursor.rowProps(`calendar-${one.id}`)}>
              <Link tabIndex={-1} to={calendarPlace(one.id)}>
                {one.name}
              </Link>
              <span />
              <Confirmed count={one.unconfirmed} />
            </li>
          ))}
        </ul>
      </section>
      <NewerTexts newer={newer} cursor={cursor} onOpen={onNewer} />
    </div>
  );
}

const standsWords = {
  new: 'not adopted',
  newer: 'newer than the office’s',
  adopted: 'adopted',
} as const satisfies Record<Listed['offered'][number]['stands'], string>;

function Findings({ offered }: Readonly<{ offered: Listed['offered'][number] }>) {
  const { blockers, refused, stands } = offered;
  if (blockers === 0 || stands === 'adopted') return <span className="ink2">{offered.firm}</span>;
  return (
    <span className={styles.blocked} title={refused ?? undefined}>
      <Glyph name="warn" size={12} />
      {blockers} places to fill in before live use; works in practice
    </span>
  );
}
