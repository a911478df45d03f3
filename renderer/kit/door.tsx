import { type CSSProperties, type FormEvent, type ReactNode, useEffect } from 'react';
import styles from './door.module.css';
import { Glyph } from './glyph.tsx';
import { PracticeStrip } from './practice-strip.tsx';

/** What stands in front of an office: one window on the desk, a word beside it, the practice strip above. */
export function Door(
  props: Readonly<{ practice: boolean; width?: number; children: ReactNode; aside?: ReactNode; print?: ReactNode }>,
) {
  return (
    <div className={styles.door} style={{ '--door': `${props.width ?? 440}px` } as CSSProperties}>
      <div>{props.practice && <PracticeStrip />}</div>
      <main className={styles.middle}>
        {props.children}
        {props.aside !== undefined && <aside className={styles.aside}>{props.aside}</aside>}
      </main>
      {props.print}
    </div>
  );
}

export type DoorWindowProps = Readonly<{
  title: string;
  lead: ReactNode;
  children?: ReactNode;
  acts: ReactNode;
  foot?: ReactNode;
  onSubmit: () => void;
  /** Steps of a wizard and the place in it, from 0. */
  steps?: readonly string[];
  at?: number;
}>;

function Steps({ steps, at }: Readonly<{ steps: readonly string[]; at: number }>) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          {index < at && <Glyph name="met" size={11} />}
          {step}
          {index < at && <span className="aloud">, done</span>}
        </li>
      ))}
    </ol>
  );
}

/** The window in the door: one question, one primary act. */
export function DoorWindow(props: DoorWindowProps) {
  const { title } = props;
  useEffect(() => {
    document.title = `${title}, Redress`;
    (
      document.querySelector<HTMLElement>('[data-first]') ?? document.querySelector<HTMLElement>('form [type=submit]')
    )?.focus();
  }, [title]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onSubmit();
    const form = event.currentTarget;
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form className={styles.window} onSubmit={submit} noValidate>
      {props.steps === undefined ? (
        <div className={styles.mark}>
          <Glyph name="mark" size={24} />
        </div>
      ) : (
        <Steps steps={props.steps} at={props.at ?? 0} />
      )}
      <h1>{title}</h1>
      <p className="ink2">{props.lead}</p>
      <div className={styles.fields}>{props.children}</div>
      <div className={styles.acts}>{props.acts}</div>
      {props.foot !== undefined && <div className={styles.foot}>{props.foot}</div>}
    </form>
  );
}
