import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Answer, OutputOf, Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { RoleBoxes } from '../../kit/role-boxes.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import { type AdoptionForm, askedOf, asksAnything, emptyAdoption, type Purpose } from './adoption-form.ts';
import { DecisionFields } from './decision-fields.tsx';
import { GapFields } from './gap-fields.tsx';
import { gapsOf } from './gaps.ts';
import { placeOf } from './places.ts';
import { PreviewPart } from './preview-part.tsx';
import styles from './procedures.module.css';
import { usePreview } from './use-preview.ts';
import type { View } from './view.ts';

type Previewed = OutputOf<'procedures.preview'>;
type Set = (part: Partial<AdoptionForm>) => void;

const words = {
  adopt: {
    title: ({ brand, version, findings }: View) =>
      gapsOf(findings).length > 0 ? `Fill in and adopt ${brand}` : `Adopt ${brand} ${version}`,
    button: 'Adopt',
    first: '',
  },
  change: {
    title: (view: View) => `Change decisions of ${view.brand}`,
    button: 'Adopt the new version',
    first: 'Change a decision first.',
  },
  fill: {
    title: (view: View) => `Fill in what ${view.brand} lacks`,
    button: 'Adopt the new version',
    first: 'Fill in a gap first.',
  },
} as const satisfies Record<Purpose, unknown>;

/** Adopting a procedure, or the present one with other decisions or filled gaps: what it would do stands beside it. */
export function AdoptDialog(props: Readonly<{ view: View; purpose: Purpose; onClose: () => void }>) {
  const { view, purpose, onClose } = props;
  const [form, setForm] = useState(emptyAdoption);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { run, busy } = useCommand('procedures.adopt');
  const { announce } = useNotices();
  const navigate = useNavigate();
  const set: Set = (part) => setForm((before) => ({ ...before, ...part }));
  const asked = askedOf(view, purpose, form);
  const asks = asksAnything(asked);
  const preview = usePreview(asks ? asked : null);
  const missing = asks ? missingIn(form, preview.answer) : words[purpose].first;
  const adopt = async () => {
    if (busy || missing !== null) return;
    const answer = await run({ ...asked, reason: form.reason, roles: [...form.roles] });
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    announce(answer.value.sentence);
    onClose();
    void navigate(placeOf({ of: 'version', id: answer.value.id, version: answer.value.version }));
  };
  const previewed = preview.answer?.ok ? preview.answer.value : undefined;
  const gaps = gapsOf(view.findings);
  const long = purpose !== 'adopt' || gaps.length > 0;
  return (
    <Dialog
      open
      broad
      title={words[purpose].title(view)}
      onClose={onClose}
      onSubmit={() => void adopt()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy} refused={missing} refusedBeside>
            {words[purpose].button}
          </Button>
          <Button onClick={onClose} cap="Escape">
            Leave it as it is
          </Button>
        </>
      }
    >
      <div className={long ? styles.adopting : styles.offering}>
        <div className={styles.form}>
          <div className={styles.choose}>
            {purpose === 'change' && (
              <DecisionFields params={view.params} values={form.values} onChange={(values) => set({ values })} />
            )}
            {purpose !== 'change' && gaps.length > 0 && (
              <GapFields gaps={gaps} fills={form.fills} onChange={(fills) => set({ fills })} first />
            )}
            {purpose === 'adopt' && !view.known && (
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

function missingIn(form: AdoptionForm, answer: Answer<'procedures.preview'> | null): string | null {
  if (answer !== null && !answer.ok) return 'Mend what is wrong first.';
  if (answer?.ok && answer.value.refused !== null) return 'Refused as it stands: the reason is above.';
  return form.reason.trim() === '' ? 'Give the reason: it stands in the record for good.' : null;
}

type WhenProps = Readonly<{ view: View; form: AdoptionForm; set: Set; previewed: Previewed | undefined }>;

function WhenFields({ view, form, set, previewed }: WhenProps) {
  const { today } = view;
  const announces = view.known && (view.notice !== null || !view.mayActivate);
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
