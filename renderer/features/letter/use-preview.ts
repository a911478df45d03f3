import { useEffect, useRef, useState } from 'react';
import type { OutputOf, Refusal } from '../../../core/contract/client.ts';
import type { LetterDraft } from '../../../core/contract/letters.ts';
import type { CaseId } from '../../../core/domain/ids.ts';
import { useCommand } from '../../kit/use-answer.ts';

/** The page is composed again this long after the last key, ms. */
const PAUSE_MS = 250;

export type Preview = OutputOf<'letters.preview'>;

/** The real page as it would be issued, composed while one types; the latest draft wins. */
export function usePreview(
  caseId: CaseId,
  draft: LetterDraft | null,
): Readonly<{ preview: Preview | null; refusal: Refusal | null; composing: boolean }> {
  const { run, busy } = useCommand('letters.preview');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    if (draft === null) return;
    const mine = ++turn.current;
    const timer = setTimeout(async () => {
      const answer = await run({ case: caseId, draft });
      if (mine !== turn.current) return;
      if (answer.ok) setPreview(answer.value);
      setRefusal(answer.ok ? null : answer);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [caseId, draft, run]);
  return { preview, refusal, composing: busy };
}
