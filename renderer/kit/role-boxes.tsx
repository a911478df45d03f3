import { Check } from './choice.tsx';
import styles from './role-boxes.module.css';
import { Wrong } from './states.tsx';

export type OfferedRole = Readonly<{ id: string; title: string; words?: string }>;

/** Roles to tick, with what each may do where that is known. */
export function RoleBoxes(
  props: Readonly<{
    roles: readonly OfferedRole[];
    chosen: readonly string[];
    onChange: (chosen: string[]) => void;
    error?: string | undefined;
  }>,
) {
  const { chosen, roles } = props;
  const toggle = (id: string, on: boolean) =>
    props.onChange(roles.map((role) => role.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <fieldset className={styles.boxes}>
      <legend>Roles</legend>
      <div className={styles.columns}>
        {roles.map((role) => (
          <Check
            key={role.id}
            id={`role-${role.id}`}
            checked={chosen.includes(role.id)}
            onChange={(on) => toggle(role.id, on)}
          >
            {role.title}
            {role.words !== undefined && role.words !== '' && <span className="small ink3"> {role.words}</span>}
          </Check>
        ))}
      </div>
      {props.error !== undefined && <Wrong>{props.error}</Wrong>}
    </fieldset>
  );
}
