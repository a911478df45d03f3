import { useState } from 'react';
import { Button, LinkButton } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import { TextField } from '../../kit/text-field.tsx';
import styles from './setup.module.css';
import type { StepProps } from './step.ts';
import { groupsMissing, isRightGroup, numbered, steps } from './wizard.ts';

function Key({
  groups,
  ask,
  covered,
}: Readonly<{ groups: readonly string[]; ask: readonly number[]; covered: boolean }>) {
  return (
    <ol className={styles.key} aria-label="Recovery key">
      {numbered(groups).map(({ group, place, label }) => (
        <li key={place} className={ask.includes(place) ? styles.ask : ''}>
          <i>{label}</i>
          {covered ? (
            <span className={styles.dots}>
              <span aria-hidden="true">••••</span>
              <span className="aloud">covered</span>
            </span>
          ) : (
            group
          )}
        </li>
      ))}
    </ol>
  );
}

/** Shown once, printed, covered, and two groups typed back from the paper. */
export function RecoveryStep({ draft, change, onBack, onNext }: StepProps) {
  const [covered, setCovered] = useState(false);
  const [printed, setPrinted] = useState(false);
  const ask = draft.ask ?? ([1, 2] as const);
  const missing = groupsMissing(draft);
  const print = () => {
    window.print();
    setPrinted(true);
    setCovered(true);
  };
  const type = (index: 0 | 1, text: string) => {
    setCovered(true);
    change({ typed: index === 0 ? [text, draft.typed[1]] : [draft.typed[0], text] });
  };
  return (
    <DoorWindow
      title="Keep the recovery key on paper"
      lead="If every passphrase is lost, this key is the only way to the cases. Print it and put it in the safe; nobody can look it up later."
      steps={steps}
      at={2}
      onSubmit={() => missing === null && onNext()}
      acts={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button look="go" type="submit" cap="Enter" refused={missing} refusedBeside>
            Go on
          </Button>
        </>
      }
      foot="Step 3 of 6. Nothing is written yet."
    >
      <Key groups={draft.groups} ask={ask} covered={covered} />
      <div className={styles.beside}>
        <Button stroke="Ctrl+p" does="print the sheet" onClick={print}>
          Print the sheet
        </Button>
        {printed && (
          <span className={styles.good}>
            <Glyph name="met" size={12} />
            Sent to the printer, covered now
          </span>
        )}
        <LinkButton onClick={() => setCovered(!covered)}>{covered ? 'Show again' : 'Cover'}</LinkButton>
      </div>
      <p>Type two groups from the paper, so that we know it can be read.</p>
      <div className={styles.two}>
        {([0, 1] as const).map((index) => (
          <TextField
            key={ask[index]}
            label={`Group ${ask[index]}`}
            layout="above"
            id={`group-${index}`}
            value={draft.typed[index]}
            onChange={(text) => type(index, text)}
            maxLength={6}
            attributes={{ className: 'figures', autoCapitalize: 'characters', 'data-first': index === 0 || undefined }}
            from={
              isRightGroup(draft.groups[ask[index] - 1], draft.typed[index]) && (
                <span className={styles.good}>
                  <Glyph name="met" size={12} />
                  right
                </span>
              )
            }
          />
        ))}
      </div>
    </DoorWindow>
  );
}
