import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Answer, OutputOf, Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { PickField } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { RoleBoxes } from '../../kit/role-boxes.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import { type AdoptionForm, askedOf, changedValues, emptyAdoption, typedOf } from './adoption-form.ts';
import { placeOf } from './places.ts';
import { PreviewPart } from './preview-part.tsx';
import styles from './procedures.module.css';
import { usePreview } from './use-preview.ts';
import type { View } from './view.ts';

type Previewed = OutputOf<'procedures.preview'>;
type Set = (part: Partial<AdoptionForm>) => void;

/** Adopting a procedure, or the present one with other decisions: what it would do stands beside what is typed. */
export function AdoptDialog(props: Readonly<{ view: View; offered: boolean; onClose: () => void }>) {
  const { view, offered, onClose } = props;
  const [form, setForm] = useState(emptyAdoption);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { run, busy } = useCommand('procedures.adopt');
  const { announce } = useNotices();
  const navigate = useNavigate();
  const set: Set = (part) => setForm((before) => ({ ...before, ...part }));
  const asks = offered || Object.keys(changedValues(view.params, form)).length > 0;
  const preview = usePreview(asks ? askedOf(view, offered, form) : null);
  const missing = missingIn(form, asks, preview.answer);
  const adopt = async () => {
    if (busy || missing !== null) return;
    const answer = await run({ ...askedOf(view, offered, form), reason: form.reason, roles: [...form.roles] });
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    announce(answer.value.sentence);
    onClose();
    void navigate(placeOf({ of: 'version', id: answer.value.id, version: answer.value.version }));
  };
  const previewed = preview.answer?.ok ? preview.answer.value : undefined;
  return (
    <Dialog
      open
      broad
      title={offered ? `Adopt ${view.brand} ${view.version}` : `Change decisions of ${view.brand}`}
      onClose={onClose}
      onSubmit={() => void adopt()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy} refused={missing} refusedBeside>
            {offered ? 'Adopt' : 'Adopt the new version'}
          </Button>
          <Button onClick={onClose} cap="Escape">
            Leave it as it is
          </Button>
        </>
      }
    >
      <div className={offered ? styles.offering : styles.adopting}>
        <div className={styles.form}>
          <div className={styles.choose}>
            {!offered && <DecisionFields params={view.params} form={form} set={set} />}
            {offered && !view.known && (
              <>
                <p className="ink2">
                  Tick the roles that you take yourself; colleagues get theirs under Settings, People.
                </p>
                <RoleBoxes roles={view.roles} chosen={form.roles} onChange={(roles) => set({ roles })} />
              </>
            )}
          </div>
          <WhenFields view={view} form={form} set={set} previewed={previewed} />
        </div>
        <PreviewPart preview={preview} asks={asks} />
      </div>
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
    </Dialog>
  );
}

function missingIn(form: AdoptionForm, asks: boolean, answer: Answer<'procedures.preview'> | null): string | null {
  if (!asks) return 'Change a decision first.';
  if (answer !== null && !answer.ok) return 'Mend what is wrong first.';
  if (answer?.ok && answer.value.refused !== null) return 'Refused as it stands: the reason is above.';
  return form.reason.trim() === '' ? 'Give the reason: it stands in the record for good.' : null;
}

/** Another value than those that the procedure names. */
const OTHER = '…';

function DecisionFields({ params, form, set }: Readonly<{ params: View['params']; form: AdoptionForm; set: Set }>) {
  const setValue = (name: string, value: string) => set({ values: { ...form.values, [name]: value } });
  return (
    <fieldset className={styles.decide}>
      <legend className="aloud">Decisions</legend>
      {params.map((param, index) => (
        <DecisionField
          key={param.name}
          param={param}
          first={index === 0}
          typed={form.values[param.name] ?? typedOf(param.value)}
          onChange={(value) => setValue(param.name, value)}
        />
      ))}
    </fieldset>
  );
}

function DecisionField(
  props: Readonly<{
    param: View['params'][number];
    typed: string;
    first: boolean;
    onChange: (value: string) => void;
  }>,
) {
  const { param, typed, onChange } = props;
  const named = [param.value, ...param.alternatives.map(({ value }) => value)].map(typedOf);
  const [free, setFree] = useState(false);
  const chosen = free || !named.includes(typed) ? OTHER : typed;
  const options = [
    ...named.map((value, index) => ({ value, label: index === 0 ? `${value} (as it stands)` : value })),
    { value: OTHER, label: 'another value' },
  ];
  const choose = (value: string) => {
    setFree(value === OTHER);
    if (value !== OTHER) onChange(value);
  };
  return (
    <div>
      <PickField
        id={`decide-${param.name}`}
        label={param.label}
        value={chosen}
        options={options}
        onChange={choose}
        first={props.first}
        hint={`${param.clause}: ${param.why}`}
      />
      {chosen === OTHER && (
        <TextField
          id={`other-${param.name}`}
          label={`Another value of ${param.label.toLowerCase()}`}
          layout="bare"
          value={typed}
          onChange={onChange}
          autoFocus
        />
      )}
    </div>
  );
}

type WhenProps = Readonly<{ view: View; form: AdoptionForm; set: Set; previewed: Previewed | undefined }>;

function WhenFields({ view, form, set, previewed }: WhenProps) {
  const { today } = view;
  const announces = view.notice !== null && view.known;
  return (
    <div className={styles.when}>
      <DateField
        id="adopt-from"
        label="Counts from"
        value={form.from}
        onChange={(from) => set({ from })}
        understood={previewed?.from}
        today={today}
        placeholder="today"
        hint="What is received from this day on goes by it."
      />
      {announces && (
        <>
          <DateField
            id="adopt-published"
            label="Published on"
            value={form.publishedOn}
            onChange={(publishedOn) => set({ publishedOn })}
            understood={previewed?.published}
            today={today}
            hint={previewed?.earliest?.words}
          />
          <TextField
            id="adopt-proof"
            label="Proof of it"
            value={form.proof}
            onChange={(proof) => set({ proof })}
            hint="An address, a screenshot, a receipt: what an inspector could look at."
          />
        </>
      )}
      <LinesField
        label="Reason"
        id="adopt-reason"
        value={form.reason}
        onChange={(reason) => set({ reason })}
        lines={2}
        submitOnEnter
      />
    </div>
  );
}
