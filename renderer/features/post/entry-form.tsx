import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { OutputOf, Refusal } from '../../../core/contract/client.ts';
import type { PostForm } from '../../../core/contract/post.ts';
import type { PlainDate } from '../../../core/domain/time/moment.ts';
import { afterPress } from '../../kit/after-press.ts';
import { Button } from '../../kit/button.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import { UnsavedGuard } from '../../kit/use-unsaved.tsx';
import { DatesBlock } from './dates-block.tsx';
import { type BlockProps, fieldId } from './form-parts.ts';
import { readFromPage, type Sentences, shownSentences, stillTrue } from './form-state.ts';
import { MatterBlock } from './matter-block.tsx';
import styles from './post.module.css';
import { StartsBlock } from './starts-block.tsx';
import { useCheck } from './use-check.ts';
import { type Kept, useDraft } from './use-draft.ts';
import { WhoBlock } from './who-block.tsx';

export type Registered = OutputOf<'post.register'>;

const FIRST = ['speaker-self', fieldId('name')];

/** The field that wants another look first, in the order of the form. */
function focusFirst(fields: readonly string[]): void {
  const wrong = new Set(fields.map(fieldId));
  const controls = document.querySelectorAll<HTMLElement>('#entry input, #entry textarea, #entry select');
  [...controls].find(({ id }) => wrong.has(id))?.focus();
}

/** The form beside the scan, in the order of the paper. Nothing is decided here: each change is read by the application. */
export function EntryForm(
  props: Readonly<{
    item: OutputOf<'post.item'>;
    today: PlainDate;
    /** The page of the scan that stands beside the form. */
    page: number;
    onKept: (kept: Kept) => void;
    onRegistered: (registered: Registered) => void;
  }>,
) {
  const { item, onKept } = props;
  const { run, busy } = useCommand('post.register');
  const [form, setForm] = useState<PostForm>(item.form);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const checked = useCheck(item.item, form);
  const reading = checked?.reading ?? null;
  const draft = useDraft(item.item);
  useEffect(() => onKept(draft.kept), [draft.kept, onKept]);
  useEffect(() => document.getElementById(FIRST[1] ?? '')?.focus(), []);
  /** From the press on: what is struck before the next form stands belongs to no letter, least of all to this one. */
  const given = useRef(false);

  const replace = (changed: PostForm) => {
    if (given.current) return;
    const next = readFromPage(form, changed, props.page);
    setForm(next);
    setRefusal(null);
    if (item.mayRegister) draft.changed(next);
  };
  const register = async () => {
    setAsked(true);
    if (given.current) return;
    given.current = true;
    const answer = await run({ item: item.item, form });
    if (answer.ok) {
      draft.done();
      return props.onRegistered(answer.value);
    }
    given.current = false;
    setRefusal(answer);
    focusFirst(Object.keys({ ...reading?.errors, ...answer.fields }));
  };
  useKeys('Post', { 'Ctrl+Enter': { does: 'register and open the next item', act: () => void register() } });

  const said = (sentences: Sentences = {}) => (checked === null ? {} : stillTrue(sentences, checked.form, form));
  const block: BlockProps = {
    form,
    set: (part) => replace({ ...form, ...part }),
    replace,
    left: (field) => afterPress(() => setLeft((before) => new Set(before).add(field))),
    errors: shownSentences({ ...said(reading?.errors), ...refusal?.fields }, left, asked),
    warnings: shownSentences(said(reading?.warnings), left, asked),
    reading,
    item,
    today: props.today,
  };
  const submit = (event: FormEvent) => event.preventDefault();
  return (
    <form className={styles.form} id="entry" onSubmit={submit} noValidate aria-label="What the letter says">
      <UnsavedGuard loss={draft.kept === 'failed' ? 'What you typed last could not be kept.' : null} />
      <div className={styles.fields}>
        <WhoBlock {...block} />
        <MatterBlock {...block} />
        <DatesBlock {...block} />
        <StartsBlock reading={reading} />
      </div>
      {refusal !== null && (
        <div style={{ padding: '0 18px 8px' }}>
          <Wrong>{sentenceFor(refusal)}</Wrong>
        </div>
      )}
      <div className={styles.register}>
        <Button
          id="register"
          look="go"
          cap="Ctrl+Enter"
          busy={busy}
          onClick={() => void register()}
          refused={item.mayRegister ? null : 'You do not have the right to register. Ask a colleague who has it.'}
        >
          Register and open next
        </Button>
        <span className={styles.late}>{reading?.late}</span>
      </div>
    </form>
  );
}
