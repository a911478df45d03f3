import { useNavigate } from 'react-router';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { NewPersonFields, useNewPerson } from '../../kit/new-person.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { steps } from './wizard.ts';

/** The office is there. A second person can be added now, who types an own passphrase; or later, with what that means. */
export function SecondPersonStep() {
  const navigate = useNavigate();
  const people = useAnswer('people.list', {});
  const form = useNewPerson();
  const open = () => void navigate('/post');
  const go = async () => {
    if (await form.add()) open();
  };
  const told = form.refusal !== null && !['people.word-taken', 'setup.weak-passphrase'].includes(form.refusal.failure);
  return (
    <DoorWindow
      title="A second person"
      lead="Some acts need two people: moving a date of receipt later, or saying that a letter cannot be sent. The colleague signs in on the spot with a passphrase of their own."
      steps={steps}
      at={5}
      onSubmit={() => void go()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={form.busy}>
            Add and open the office
          </Button>
          <Button onClick={open}>Later</Button>
        </>
      }
      foot="Step 6 of 6. The office has been written; you can stop here."
    >
      <NewPersonFields form={form} roles={people.value?.grantable ?? []} />
      {told && form.refusal !== null && <Wrong>{sentenceFor(form.refusal)}</Wrong>}
      <Banner tone="info" what="Later means:">
        acts that need a second person are refused, and say so, until you add one under Settings, People.
      </Banner>
    </DoorWindow>
  );
}
