import type { ClockChip as Chip } from '../../core/contract/clock-views.ts';
import styles from './clock-chip.module.css';
import { Glyph } from './glyph.tsx';
import type { ClockState } from './tokens.ts';

/**
 * A clock in one shape, one word, one colour: the same on every screen. Screen readers hear the sentence with its date.
 * `name` false leaves the duty out where a label beside the chip already says it.
 */
export function ClockChip({ chip, name = true }: Readonly<{ chip: Chip; name?: boolean }>) {
  return (
    <span className={`${styles.chip} ${styles[chip.state]}`} title={chip.sentence}>
      <Glyph name={chip.state} />
      <span className="cut" aria-hidden="true">
        {name && <b>{chip.name} </b>}
        {chip.says}
      </span>
      <span className="aloud">{chip.sentence}</span>
    </span>
  );
}

/** The shape of a clock's state alone, in its ink: heads of groups, nodes of the timeline, counts. */
export function ClockGlyph({ state, size = 14 }: Readonly<{ state: ClockState; size?: number }>) {
  return (
    <span className={`${styles.glyph} ${styles[state]}`}>
      <Glyph name={state} size={size} />
    </span>
  );
}
