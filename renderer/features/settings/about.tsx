import { Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import styles from './settings.module.css';

/** Where the data lies, which office this is, and what it has adopted. */
export function About() {
  const office = useAnswer('office.settings', {});
  const who = useAnswer('session.who', {});
  if (office.value === undefined)
    return office.refusal === undefined ? (
      <Loading what="the office" />
    ) : (
      <Trouble what="The office could not be read" refusal={office.refusal} again={office.again} />
    );
  const { value } = office;
  return (
    <>
      <h2>About this office</h2>
      <dl className={styles.facts}>
        <dt>Office</dt>
        <dd>{value.name}</dd>
        <dt>Office id</dt>
        <dd>{value.officeId}</dd>
        <dt>Data folder</dt>
        <dd>{value.folder}</dd>
        <dt>Workstation</dt>
        <dd>{who.value?.station}</dd>
      </dl>
      <h2>Adopted</h2>
      <dl className={styles.facts}>
        {value.procedures.map((procedure) => (
          <Adopted
            key={`${procedure.id} ${procedure.version}`}
            label="Procedure"
            words={`${procedure.brand} ${procedure.version}, in force from ${procedure.inForceFrom}`}
          />
        ))}
        {value.calendars.map((calendar) => (
          <Adopted
            key={`${calendar.id} ${calendar.version}`}
            label="Calendar"
            words={`${calendar.id} ${calendar.version}${calendar.unconfirmed.length > 0 ? `; not confirmed: ${calendar.unconfirmed.join(', ')}` : ''}`}
          />
        ))}
      </dl>
      <p className={`${styles.lead} small`} style={{ marginTop: 16 }}>
        To copy the office, close Redress and copy the whole data folder. Everything in it is encrypted.
      </p>
    </>
  );
}

const Adopted = ({ label, words }: Readonly<{ label: string; words: string }>) => (
  <>
    <dt>{label}</dt>
    <dd>{words}</dd>
  </>
);
