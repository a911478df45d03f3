import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import type { PostForm } from '../../../core/contract/post.ts';
import type { ItemId } from '../../../core/domain/ids.ts';
import { useAnswers } from '../../kit/use-answer.ts';

/** How long typing rests before it is read, in ms: short enough to seem at once. */
const REST_MS = 120;

export type Reading = OutputOf<'post.check'>;

/** A reading with the form that it was made of. */
export type Checked = Readonly<{ reading: Reading; form: PostForm }>;

/** What the application understands of the form as it is typed. The latest form wins; an older reading never shows late. */
export function useCheck(item: ItemId, form: PostForm): Checked | null {
  const answers = useAnswers();
  const [checked, setChecked] = useState<Checked | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const timer = setTimeout(
      async () => {
        const answer = await answers.command('post.check', { item, form });
        if (answer.ok && mine === turn.current) setChecked({ reading: answer.value, form });
      },
      mine === 1 ? 0 : REST_MS,
    );
    return () => clearTimeout(timer);
  }, [answers, item, form]);
  return checked;
}
