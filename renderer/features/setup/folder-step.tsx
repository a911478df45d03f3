import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Refusal } from '../../../core/contract/client.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button, LinkButton } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { sentenceFor } from '../../kit/states.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useAnswer, useCommand } from '../../kit/use-answer.ts';
import type { StepProps } from './step.ts';
import { steps } from './wizard.ts';

/** Where the data lies: a folder on a local disk. The application refuses others with the reason. */
export function FolderStep({ draft, change, onNext }: StepProps) {
  const navigate = useNavigate();
  const status = useAnswer('office.status', {});
  const pick = useCommand('office.pick-folder');
  const choose = useCommand('office.choose-folder');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [taken, setTaken] = useState(false);
  const [touched, setTouched] = useState(draft.folder !== '');
  const folder = touched ? draft.folder : (status.value?.folder ?? '');
  const type = (next: string) => {
    setTouched(true);
    setTaken(false);
    setRefusal(null);
    change({ folder: next });
  };
  const browse = async () => {
    const answer = await pick.run({});
    if (answer.ok && answer.value.folder !== null) type(answer.value.folder);
  };
  const go = async () => {
    const answer = await choose.run({ folder });
    if (!answer.ok) return setRefusal(answer);
    change({ folder: answer.value.folder });
    setTaken(answer.value.holdsOffice);
    if (!answer.value.holdsOffice) onNext();
  };
  return (
    <DoorWindow
      title="Where the data lies"
      lead="A folder on a disk of this computer. Not on a network share, in a roaming profile or in a folder that a cloud service copies: the store would be damaged there."
      steps={steps}
      at={0}
      onSubmit={() => void go()}
      acts={
        <>
          <Button onClick={() => void navigate('/')}>Back</Button>
          <Button look="go" type="submit" cap="Enter" busy={choose.busy}>
            Go on
          </Button>
        </>
      }
      foot="Step 1 of 6. Nothing is written yet."
    >
      <TextField
        label="Folder"
        layout="above"
        id="folder"
        value={folder}
        onChange={type}
        error={refusal === null ? null : sentenceFor(refusal)}
        attributes={{ 'data-first': true }}
        from={status.value?.canPickFolder && <LinkButton onClick={() => void browse()}>Choose…</LinkButton>}
      />
      {taken && (
        <Banner
          tone="info"
          what="There is an office in this folder already."
          acts={<LinkButton onClick={() => void navigate('/')}>Sign in to it</LinkButton>}
        >
          Sign in to it, or choose another folder.
        </Banner>
      )}
    </DoorWindow>
  );
}
