import { useNavigate } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import type { Status } from './status.ts';

/** There is no office yet: set one up, or look around in the practice office. */
export function FirstRun({ status }: Readonly<{ status: Status }>) {
  const navigate = useNavigate();
  const setUp = () => void navigate('/setup');
  return (
    <DoorWindow
      title="Welcome to Redress"
      lead="There is no office on this computer yet. Setting one up takes about five minutes and a printer: a folder for the data, a passphrase, a recovery key on paper, your letterhead."
      onSubmit={setUp}
      acts={
        <Button look="go" type="submit" cap="Enter">
          Set up an office
        </Button>
      }
      foot={`Data would be kept in ${status.folder}; you can choose another folder. Everything is encrypted, and nothing leaves this computer.`}
    />
  );
}
