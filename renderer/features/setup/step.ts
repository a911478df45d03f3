import type { Draft } from './wizard.ts';

/** What each step of the wizard is given. */
export type StepProps = Readonly<{
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  onBack: () => void;
  onNext: () => void;
}>;
