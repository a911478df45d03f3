import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { Screen } from '../../kit/screen.tsx';
import { Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { useCursor } from '../../kit/use-cursor.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import styles from './calendars.module.css';
import { type Changed, type DayAct, DayDialog } from './day-dialog.tsx';
import { DayRows } from './day-rows.tsx';
import { NewerCalendar } from './newer-texts.tsx';
import { calendarPlace } from './places.ts';
import type { Year } from './view.ts';
import { YearGrid } from './year-grid.tsx';

/** A year of a calendar, its days and what each rests on; days are confirmed, closed and opened here. */
export function CalendarsScreen() {
  const { calendar, year } = useParams();
  const asked = { calendar: calendar ?? null, year: year === undefined ? null : Number(year) };
  const { value, refusal, again } = useAnswer('calendars.year', asked);
  if (value !== undefined) return <Whole year={value} key={value.calendar} />;
  return (
    <Screen title="Calendars" foot="">
      {refusal === undefined ? (
        <Loading what="the calendar" />
      ) : (
        <Trouble what="The calendar could not be read" refusal={refusal} again={again} />
      )}
    </Screen>
  );
}

const mayNot = 'Only an administrator, or whoever the procedure lets confirm holidays, changes days.';

function Whole({ year }: Readonly<{ year: Year }>) {
  const navigate = useNavigate();
  const { announce } = useNotices();
  const [act, setAct] = useState<DayAct | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const go = (to: number) => void navigate(calendarPlace(year.calendar, Math.min(Math.max(to, year.first), year.last)));
  const unconfirmed = year.rows.filter(({ status }) => status !== 'confirmed').map(({ date }) => date);
  const start = (next: DayAct) => year.mayChange && setAct(next);
  const ofOffice = year.calendar === 'office';
  const confirm = (days: readonly string[]) => !ofOffice && days.length > 0 && start({ change: 'confirm', days });
  const open = (date: string | null) => {
    const row = year.rows.find((one) => one.date === date);
    if (row?.closed) start({ change: 'open', days: [row.date] });
    else if (row !== undefined) start({ change: 'confirm', days: [row.date] });
  };
  const cursor = useCursor({
    ids: year.rows.map(({ date }) => date),
    noun: 'day',
    onOpen: (date) => (unconfirmed.includes(date as never) ? confirm([date]) : undefined),
  });
  useKeys('Calendar', {
    '[': { does: 'year before', act: () => go(year.year - 1) },
    ']': { does: 'year after', act: () => go(year.year + 1) },
    c: { does: 'confirm the day', act: () => cursor.at !== null && confirm([cursor.at]) },
    o: { does: 'open the day', act: () => open(cursor.at) },
    Escape: { does: 'back to the procedures', act: () => void navigate('/procedures') },
  });
  return (
    <Screen
      title={`${year.name} ${year.year}`}
      windowTitle={`Calendars, ${year.name} ${year.year}`}
      acts={
        <>
          <Button onClick={() => go(year.year - 1)} cap="[">
            Year before
          </Button>
          <Button onClick={() => go(year.year + 1)} cap="]">
            Year after
          </Button>
          <NewerCalendar calendar={year.calendar} />
          {!ofOffice && unconfirmed.length > 0 && (
            <Button onClick={() => confirm(unconfirmed)} refused={year.mayChange ? null : mayNot}>
              Confirm all {String(unconfirmed.length)}
            </Button>
          )}
          <Button
            look="go"
            stroke="n"
            does="close a day"
            onClick={() => start({ change: 'close', days: [] })}
            refused={year.mayChange ? null : mayNot}
          >
            Close a day
          </Button>
        </>
      }
      foot={year.foot}
      keys={[
        ['j', 'next'],
        ['k', 'back'],
        ...(ofOffice ? [] : [['c', 'confirm'] as const]),
        ['o', 'open'],
        ['n', 'close'],
        ['[', 'before'],
        [']', 'after'],
      ]}
    >
      <div className={styles.columns}>
        <nav className={styles.parts} aria-label="Calendars">
          {year.calendars.map(({ id, name, unconfirmed: count }) => (
            <Link key={id} to={calendarPlace(id, year.year)} aria-current={id === year.calendar ? 'page' : undefined}>
              {name}
              {count > 0 && <i title="days in use not confirmed">{count}</i>}
            </Link>
          ))}
        </nav>
        <YearGrid year={year} at={cursor.at} />
        <DayRows year={year} cursor={cursor} changed={changed} onAct={start} />
      </div>
      {act !== null && (
        <DayDialog
          year={year}
          act={act}
          onClose={() => setAct(null)}
          onDone={(done) => {
            announce(done.sentence);
            setChanged(done);
            setAct(null);
          }}
        />
      )}
    </Screen>
  );
}
