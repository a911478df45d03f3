import { useNavigate } from 'react-router';
import { sentenceOf } from '../../../core/contract/sentences.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import type { Status } from './status.ts';

/** The first sentence names the thing; the rest says what was not done and what to do next. */
function split(sentence: string): readonly [string, string] {
  const end = sentence.indexOf('. ') + 1;
  return end === 0 ? [sentence, ''] : [sentence.slice(0, end), sentence.slice(end + 1)];
}

/** The office cannot be opened: what it is, that nothing was changed, what to do next. Nothing is repaired by itself. */
export function FaultWindow({ status, again }: Readonly<{ status: Status; again: () => void }>) {
  const navigate = useNavigate();
  const [what, next] = split(sentenceOf(status.fault?.code ?? 'request.bug'));
  return (
    <DoorWindow
      title="The office cannot be opened"
      lead="Nothing was changed, deleted or repaired."
      onSubmit={again}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter">
            Try again
          </Button>
          {!status.practice && <Button onClick={() => void navigate('/setup')}>Choose another folder</Button>}
        </>
      }
      foot={`Folder: ${status.folder}`}
    >
      <Banner tone="bad" what={what}>
        {next}
      </Banner>
      {status.fault !== null && status.fault.detail !== '' && (
        <p className="small ink2" style={{ overflowWrap: 'anywhere' }}>
          {status.fault.detail}
        </p>
      )}
    </DoorWindow>
  );
}
