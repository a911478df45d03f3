import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Kbd } from '../kit/kbd.tsx';
import type { Layer } from '../kit/keys.ts';
import { useKeyLayers } from '../kit/use-keys.tsx';
import styles from './keys-help.module.css';

type Row = readonly [stroke: string, does: string];

/** Layers of the same title are one group; what a later layer binds anew is said once. */
function groupsOf(layers: readonly Layer[]): readonly (readonly [title: string, rows: readonly Row[]])[] {
  const groups = new Map<string, Map<string, string>>();
  for (const { title, bindings } of layers)
    for (const { stroke, does } of bindings)
      if (does !== '') groups.set(title, (groups.get(title) ?? new Map<string, string>()).set(stroke, does));
  return [...groups].map(([title, rows]) => [title, [...rows]] as const).toReversed();
}

/** Every key that acts on this screen, as it stands now. */
export function KeysHelp({ open, onClose }: Readonly<{ open: boolean; onClose: () => void }>) {
  const groups = groupsOf(useKeyLayers());
  return (
    <Dialog
      open={open}
      wide
      title="Keys"
      onClose={onClose}
      acts={
        <Button onClick={onClose} cap="Escape" autoFocus>
          Close
        </Button>
      }
    >
      <p className="ink2">
        No letter acts while a text field has the focus. In a date: type <b>1812</b>, <b>18.12.</b> or <b>-3d</b>;{' '}
        <Kbd stroke="ArrowDown" /> opens the month.
      </p>
      <div className={styles.columns}>
        {groups.map(([title, rows]) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <ul>
              {rows.map(([stroke, does]) => (
                <li key={stroke}>
                  <span>
                    <Kbd stroke={stroke} />
                  </span>
                  {does}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
