import styles from './setup.module.css';
import { type Draft, numbered } from './wizard.ts';

/** What comes out of the printer: the key whole, though it may be covered on the screen. */
export function RecoverySheet({ draft }: Readonly<{ draft: Draft }>) {
  return (
    <section className={styles.paper} aria-hidden="true">
      <h1>Redress: recovery key</h1>
      <p>
        This sheet opens the office in the folder {draft.folder} when every passphrase is lost. Whoever holds it can
        read every case. Keep it in the safe; it is stored nowhere else, and nobody can look it up.
      </p>
      <ol>
        {numbered(draft.groups).map(({ group, place, label }) => (
          <li key={place}>
            <i>{label}</i>
            {group}
          </li>
        ))}
      </ol>
      <p>To use it: start Redress, choose “Use the recovery key”, and type the groups in their order.</p>
      <p>Printed on: ______________________ Put in the safe by: ______________________</p>
    </section>
  );
}
