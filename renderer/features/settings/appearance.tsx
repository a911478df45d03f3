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
  const { run } = useCommand('preferences.change');
  if (preferences.value === undefined)
    return preferences.refusal === undefined ? (
      <Loading what="the preferences" lines={2} />
    ) : (
      <Trouble what="The preferences could not be read" refusal={preferences.refusal} again={preferences.again} />
    );
  const { theme, density } = preferences.value;
  return (
    <div className={styles.narrow}>
      <h2>Appearance</h2>
      <ChoiceField
        label="Theme"
        id="theme"
        options={themes}
        value={theme}
        onChange={(value) => void run({ theme: value })}
      />
      <ChoiceField
        label="Rows"
        id="density"
        options={densities}
        value={density}
        onChange={(value) => void run({ density: value })}
        hint="How high the rows of lists are: 28, 34 or 40 px."
      />
    </div>
  );
}
