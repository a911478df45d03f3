import { useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import { ChoiceField } from '../../kit/choice.tsx';
import { Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer, useCommand } from '../../kit/use-answer.ts';
import styles from './settings.module.css';

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
] as const;
const densities = [
  { value: 'compact', label: 'Compact' },
  { value: 'standard', label: 'Standard' },
  { value: 'roomy', label: 'Roomy' },
] as const;

export function Appearance() {
  const preferences = useAnswer('preferences.read', {});
  if (preferences.value === undefined)
    return preferences.refusal === undefined ? (
      <Loading what="the preferences" lines={2} />
    ) : (
      <Trouble what="The preferences could not be read" refusal={preferences.refusal} again={preferences.again} />
    );
  return <Choices kept={preferences.value} />;
}

/** The chosen button is marked at once; the look follows when the choice has been kept. */
function Choices({ kept }: Readonly<{ kept: OutputOf<'preferences.read'> }>) {
  const { run } = useCommand('preferences.change');
  const [{ theme, density }, setChosen] = useState(kept);
  const choose = (part: Partial<typeof kept>) => {
    setChosen((before) => ({ ...before, ...part }));
    void run(part);
  };
  return (
    <div className={styles.narrow}>
      <h2>Appearance</h2>
      <ChoiceField
        label="Theme"
        id="theme"
        options={themes}
        value={theme}
        onChange={(value) => choose({ theme: value })}
      />
      <ChoiceField
        label="Rows"
        id="density"
        options={densities}
        value={density}
        onChange={(value) => choose({ density: value })}
        hint="How high the rows of lists are: 28, 34 or 40 px."
      />
    </div>
  );
}
