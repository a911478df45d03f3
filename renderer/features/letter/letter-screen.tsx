import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Refusal } from '../../../core/contract/client.ts';
import type { LetterDraft } from '../../../core/contract/letters.ts';
import type { CaseId } from '../../../core/domain/ids.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { Screen } from '../../kit/screen.tsx';
import { type Second, SecondPersonDialog } from '../../kit/second-person.tsx';
import { Loading, sentenceFor, Trouble, Wrong } from '../../kit/states.tsx';
import { useAnswer, useCommand } from '../../kit/use-answer.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import type { Composition } from './composition.ts';
import styles from './letter.module.css';
import { LetterForm } from './letter-form.tsx';
import { PagePreview } from './page-preview.tsx';
import { usePreview } from './use-preview.ts';

/** A letter beside its page: blocks left, the real page right, issued with one key. */
export function LetterScreen() {
  const { case: id = '', kind = 'ack' } = useParams();
  const { value, refusal, again } = useAnswer('letters.compose', { case: id as CaseId, kind });
  if (value !== undefined) return <Composer key={`${id} ${kind}`} caseId={id as CaseId} composition={value} />;
  return (
    <Screen title="Letter" foot="">
      {refusal === undefined ? (
        <Loading what="the letter" lines={8} />
      ) : (
        <Trouble what="The letter could not be prepared" refusal={refusal} again={again} />
      )}
    </Screen>
  );
}

type Issued = Readonly<{ issue: (second: Second | null) => Promise<Refusal | null>; busy: boolean }>;

function useIssue(caseId: CaseId, draft: LetterDraft, back: string): Issued {
  const navigate = useNavigate();
  const { announce } = useNotices();
  const { run, busy } = useCommand('letters.issue');
  const issue = async (second: Second | null) => {
    const answer = await run({ case: caseId, draft, second, instead: null });
    if (!answer.ok) return answer;
    announce(answer.value.sentence);
    void navigate(back);
    return null;
  };
  return { issue, busy };
}

function Composer({ caseId, composition }: Readonly<{ caseId: CaseId; composition: Composition }>) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<LetterDraft>(composition.draft);
  const { preview, refusal, composing } = usePreview(caseId, draft);
  const [search] = useSearchParams();
  const back = `/case/${caseId}?view=${search.get('view') ?? 'open'}`;
  const { issue, busy } = useIssue(caseId, draft, back);
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [asksSecond, setAsksSecond] = useState<string | null>(null);
  const findings = preview?.findings ?? [];
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  const refused = composition.verdict.allowed ? (blocking[0]?.sentence ?? null) : composition.verdict.sentence;
  const go = async () => {
    if (refused !== null || busy || preview === null) return;
    const refusedBy = await issue(null);
    setWrong(refusedBy);
    if (refusedBy?.failure === 'second.needed') setAsksSecond(sentenceFor(refusedBy));
  };
  useKeys('Letter', {
    'Ctrl+Enter': { does: 'issue the letter', act: () => void go() },
    Escape: { does: 'back to the case', act: () => void navigate(back) },
  });
  const trouble = wrong ?? refusal;
  return (
    <Screen
      title={composition.name}
      windowTitle={`${composition.name} ${composition.reference}`}
      beside={
        <span className="ink2">
          {composition.reference} {composition.complainant}
        </span>
      }
      acts={
        <Button
          look="go"
          cap="Ctrl+Enter"
          onClick={() => void go()}
          busy={busy}
          refused={refused}
          does="issue the letter"
        >
          Issue
        </Button>
      }
      banners={
        !composition.verdict.allowed ? (
          <Banner tone="bad" what="This letter cannot be issued now.">
            {composition.verdict.sentence} {composition.verdict.clause !== null && `(${composition.verdict.clause})`}
          </Banner>
        ) : undefined
      }
      foot={composing ? 'Composing the page…' : 'The draft is kept on this computer until it is issued.'}
      keys={[
        ['Ctrl+Enter', 'issue'],
        ['Escape', 'back to the case'],
      ]}
    >
      <div className={styles.columns}>
        <LetterForm caseId={caseId} composition={composition} preview={preview} draft={draft} onDraft={setDraft}>
          {trouble !== null && <Wrong>{sentenceFor(trouble)}</Wrong>}
        </LetterForm>
        <PagePreview pages={preview?.pages ?? []} window={composition.window} />
      </div>
      <SecondPersonDialog
        open={asksSecond !== null}
        what={asksSecond ?? ''}
        confirm={issue}
        onClose={() => setAsksSecond(null)}
      />
    </Screen>
  );
}
