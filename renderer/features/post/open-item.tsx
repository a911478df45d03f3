import type { ItemId } from '../../../core/domain/ids.ts';
import { Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import type { Registered } from './entry-form.tsx';
import { ItemDesk } from './item-desk.tsx';
import type { Kept } from './use-draft.ts';

/** Reads one item and puts it on the desk. */
export function OpenItem(
  props: Readonly<{
    item: ItemId;
    onOpen: (id: string) => void;
    onKept: (kept: Kept) => void;
    onRegistered: (registered: Registered) => void;
  }>,
) {
  const answer = useAnswer('post.item', { item: props.item });
  const who = useAnswer('session.who', {});
  if (answer.value !== undefined && who.value !== undefined)
    return (
      <ItemDesk
        item={answer.value}
        today={who.value.today}
        onOpen={props.onOpen}
        onKept={props.onKept}
        onRegistered={props.onRegistered}
      />
    );
  const refusal = answer.refusal ?? who.refusal;
  if (refusal === undefined) return <Loading what="the letter" />;
  return <Trouble what="This letter could not be read" refusal={refusal} again={answer.again} />;
}
