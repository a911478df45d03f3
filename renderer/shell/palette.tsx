import MuiDialog from '@mui/material/Dialog';
import { useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Glyph } from '../kit/glyph.tsx';
import { Kbd } from '../kit/kbd.tsx';
import { useAnswer } from '../kit/use-answer.ts';
import { useKeyLayers, useKeys } from '../kit/use-keys.tsx';
import styles from './palette.module.css';
import { actsOf, casesOf, fits, type PaletteChoice, placesOf } from './palette-choices.ts';
import { places } from './places.ts';

/** How long typing rests before cases are looked for, in ms. */
const REST_MS = 150;
const CASES = 8;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** The lines for what has been typed: cases first, then acts of the screen below, then places. */
function useChoices(typed: string, go: (path: string) => void): readonly PaletteChoice[] {
  const layers = useKeyLayers();
  const [below] = useState(() => layers);
  const filter = useRested(typed.trim());
  const found = useAnswer('cases.queue', { view: 'open', filter, after: null, limit: CASES });
  const cases = filter === '' || filter !== typed.trim() ? [] : casesOf(found.value?.rows ?? [], go);
  const rest = [...actsOf(below), ...placesOf(places, go)];
  return [...cases, ...rest.filter((choice) => fits(choice, typed.trim()))];
}

/** Find anything: a case by its reference or name, an act of this screen, a place. Words, arrows, Enter. */
export function Palette({ onClose }: Readonly<{ onClose: () => void }>) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  useKeys('Find', {}, { modal: true });
  const choices = useChoices(typed, (path) => void navigate(path));
  const chosen = choices[Math.min(at, choices.length - 1)];
  const take = (choice: PaletteChoice | undefined) => {
    if (choice === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that an act may move it on.
    setTimeout(choice.act);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = Math.max(choices.length - 1, 0);
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1);
    else if (event.key === 'Enter') take(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <MuiDialog
      open
      onClose={onClose}
      aria-labelledby={`${listId}-title`}
      slotProps={{ paper: { className: styles.paper ?? '' }, container: { className: styles.top ?? '' } }}
    >
      <h2 id={`${listId}-title`} className="aloud">
        Find a case, a name, or an act
      </h2>
      <div className={styles.in}>
        <Glyph name="find" />
        <input
          ref={takeFocus}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
          aria-label="Find a case, a name, or an act"
          placeholder="Find a case, a name, or an act"
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        <Kbd stroke="Escape" />
      </div>
      <div className={styles.list} role="listbox" id={listId} aria-label="Found">
        {choices.map((choice) => (
          <Row key={choice.id} choice={choice} listId={listId} chosen={choice === chosen} onTake={take} />
        ))}
      </div>
      {choices.length === 0 && (
        <p className={styles.none}>Nothing begins like this. Try a name or the last digits of a reference.</p>
      )}
    </MuiDialog>
  );
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus();
const intoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' });

function Row(
  props: Readonly<{
    choice: PaletteChoice;
    listId: string;
    chosen: boolean;
    onTake: (choice: PaletteChoice) => void;
  }>,
) {
  const { choice, chosen } = props;
  return (
    <div
      role="option"
      id={`${props.listId}-${choice.id}`}
      aria-selected={chosen}
      tabIndex={-1}
      ref={chosen ? intoView : null}
      className={styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.onTake(choice)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') props.onTake(choice);
      }}
    >
      <b>{choice.lead}</b>
      <span className="ink2 cut">{choice.words}</span>
      {choice.stroke !== null && <Kbd stroke={choice.stroke} />}
    </div>
  );
}
