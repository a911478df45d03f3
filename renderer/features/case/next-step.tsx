import { Button, LinkButton } from '../../kit/button.tsx';
import { ClockChip } from '../../kit/clock-chip.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';

/** What is legally next, by when and why; what may be done; what is refused, and what would make it possible. */
export function NextStep(
  props: Readonly<{ step: Case['step']; onAct: (act: string) => void; onExplain: (clock: string) => void }>,
) {
  const { step } = props;
  const { clock } = step;
  return (
    <section className={styles.step} aria-labelledby="step-title">
      <div className={styles.stepHead}>
        <span className="small ink2">Next legal step</span>
        {step.chip !== null && <ClockChip chip={step.chip} name={false} />}
      </div>
      <h2 id="step-title" className={styles.stepTitle}>
        {step.title}
      </h2>
      <dl className={styles.stepWords}>
        <dt>By when</dt>
        <dd>{step.byWhen}</dd>
        {step.why !== '' && (
          <>
            <dt>Why</dt>
            <dd>
              {step.why} {clock !== null && <LinkButton onClick={() => props.onExplain(clock)}>Explain</LinkButton>}
            </dd>
          </>
        )}
        {step.recorded !== null && (
          <>
            <dt>Recorded</dt>
            <dd>{step.recorded}</dd>
          </>
        )}
      </dl>
      <div className={styles.stepActs}>
        {step.acts.map(({ act, label, key, primary }) => (
          <Button
            key={act}
            look={primary ? 'go' : 'plain'}
            stroke={key.toLowerCase()}
            does={label.toLowerCase()}
            onClick={() => props.onAct(act)}
          >
            {label}
          </Button>
        ))}
      </div>
      {step.refused.map(({ label, sentence, clause }) => (
        <p key={label} className={styles.refused}>
          <Glyph name="lock" size={13} />
          <span>
            <b>{label}</b> not yet: {sentence} {clause !== '' && `(${clause})`}
          </span>
        </p>
      ))}
    </section>
  );
}
