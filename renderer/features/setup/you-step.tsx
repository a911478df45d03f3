import { useState } from 'react';
import type { Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { RoleBoxes } from '../../kit/role-boxes.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useAnswer, useCommand } from '../../kit/use-answer.ts';
import type { StepProps } from './step.ts';
import { finishing, personGaps, steps } from './wizard.ts';

/** Who the founder is on letters, and the founder's roles. The act at the end writes the office, whole. */
export function YouStep({ draft, change, onBack, onNext }: StepProps) {
  const { run, busy } = useCommand('setup.finish');
  const offers = useAnswer('setup.offers', {});
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const gaps = personGaps(draft);
  const errors = tried ? gaps : {};
  const { me } = draft;
  const roles = offers.value?.procedures.find(({ id }) => id === draft.procedure)?.roles ?? [];
  const go = async () => {
    setTried(true);
    if (busy || Object.keys(gaps).length > 0) return;
    const answer = await run(finishing(draft));
    if (!answer.ok) return setRefusal(answer);
    change({ groups: [], ask: null, typed: ['', ''] });
    onNext();
  };
  return (
    <DoorWindow
      title="Who you are"
      lead="As letters name you. Whoever writes to the office reads this."
      steps={steps}
      at={4}
      onSubmit={() => void go()}
      acts={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button look="go" type="submit" cap="Enter" busy={busy}>
            Set up the office
          </Button>
        </>
      }
      foot="Step 5 of 6. This act writes the office; everything before it is only on this screen."
    >
      <TextField
        label="Name"
        layout="above"
        id="my-name"
        value={me.name}
        onChange={(name) => change({ me: { ...me, name } })}
        error={errors.name}
        attributes={{ 'data-first': true }}
      />
      <TextField
        label="Title"
        layout="above"
        id="my-title"
        value={me.title}
        onChange={(title) => change({ me: { ...me, title } })}
        error={errors.title}
        hint="For example: complaints handler"
      />
      <TextField
        label="Contact for letters"
        layout="above"
        id="my-contact"
        value={me.contact}
        onChange={(contact) => change({ me: { ...me, contact } })}
        error={errors.contact}
        hint="Telephone or e-mail, as it shall be printed"
      />
      <RoleBoxes
        roles={roles}
        chosen={draft.roles}
        onChange={(chosen) => change({ roles: chosen })}
        error={errors.roles}
      />
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
      {busy && (
        <p className="small ink3" role="status">
          Writing the office: keys, procedure, calendar, letterhead.
        </p>
      )}
    </DoorWindow>
  );
}
