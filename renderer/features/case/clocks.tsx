import { Button } from '../../kit/button.tsx';
import { ClockChip } from '../../kit/clock-chip.tsx';
import { Explanation } from '../../kit/explanation.tsx';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';

type Clock = Case['clocks'][number];

const idOf = ({ chip, anchor }: Clock): string => `${chip.clock}-${anchor ?? ''}`;

function ClockRow({ clock, open, onOpen }: Readonly<{ clock: Clock; open: boolean; onOpen: () => void }>) {
  return (
    <li className={open ? styles.clockOpen : styles.clock} id={`clock-${idOf(clock)}`}>
      <button type="button" className={styles.clockHead} aria-expanded={open} onClick={onOpen}>
        <b>{clock.chip.name}</b>
        <ClockChip chip={clock.chip} name={false} />
      </button>
      {open ? (
        <div className={styles.explained}>
          <Explanation
            clock={clock}
            acts={
              <Button look="quiet" onClick={() => window.print()}>
                Print explanation
              </Button>
            }
          />
        </div>
      ) : (
        <p className="small ink2">{clock.line}</p>
      )}
    </li>
  );
}

/** Every clock of the case; one of them explained. */
export function Clocks(
  props: Readonly<{ clocks: Case['clocks']; open: string | null; onOpen: (clock: string | null) => void }>,
) {
  return (
    <section className={styles.clocks} aria-labelledby="clocks-title">
      <div className={styles.clocksHead}>
        <h2 id="clocks-title">Clocks</h2>
        <span className="small ink3">
          {props.clocks.length}
          {props.open === null ? '' : ', one explained'}
        </span>
      </div>
      <ul>
        {props.clocks.map((clock) => {
          const open = props.open === clock.chip.clock;
          return (
            <ClockRow
              key={idOf(clock)}
              clock={clock}
              open={open}
              onOpen={() => props.onOpen(open ? null : clock.chip.clock)}
            />
          );
        })}
      </ul>
    </section>
  );
}
