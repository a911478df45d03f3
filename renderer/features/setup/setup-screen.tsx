import { useState } from 'react';
import { Door } from '../../kit/door.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { FolderStep } from './folder-step.tsx';
import { OfficeStep } from './office-step.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { SecondPersonStep } from './second-person-step.tsx';
import { SignInStep } from './sign-in-step.tsx';
import { emptyDraft } from './wizard.ts';
import { YouStep } from './you-step.tsx';

const screens = [FolderStep, SignInStep, RecoveryStep, OfficeStep, YouStep, SecondPersonStep] as const;

/** Six questions, one at a time; nothing is written before the fifth has been answered. */
export function SetupScreen() {
  const [draft, setDraft] = useState(emptyDraft);
  const [at, setAt] = useState(0);
  // Asked for at once: the step that chooses from them finds them there, and its first field takes the focus.
  useAnswer('setup.offers', {});
  const Step = screens[at] ?? FolderStep;
  return (
    <Door practice={false} width={540} print={draft.groups.length > 0 && <RecoverySheet draft={draft} />}>
      <Step
        draft={draft}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
        onBack={() => setAt(Math.max(0, at - 1))}
        onNext={() => setAt(at + 1)}
      />
    </Door>
  );
}
