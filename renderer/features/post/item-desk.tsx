import { useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import type { PlainDate } from '../../../core/domain/time/moment.ts';
import { PageViewer } from '../../kit/page-viewer.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import { EntryForm, type Registered } from './entry-form.tsx';
import { FiledItem } from './filed-item.tsx';
import type { Kept } from './use-draft.ts';

type Item = OutputOf<'post.item'>;

const inScan = () => document.activeElement?.closest('#scan') !== null;

/** F6 goes from the form to the scan and back, so that page, zoom and turn keys are at hand. */
function cross(): void {
  const target = inScan() ? '#entry input:not([disabled])' : '#scan [data-well]';
  document.querySelector<HTMLElement>(target)?.focus();
}

/** One item of post: the scan left, the form right. */
export function ItemDesk(
  props: Readonly<{
    item: Item;
    today: PlainDate;
    onOpen: (id: string) => void;
    onKept: (kept: Kept) => void;
    onRegistered: (registered: Registered) => void;
  }>,
) {
  const { item } = props;
  const turn = useCommand('post.turn');
  const [at, setAt] = useState(1);
  const { onOpen } = props;
  const to = (id: string | null) => id !== null && onOpen(id);
  useKeys('Post', {
    F6: { does: 'from the form to the scan and back', act: cross },
    'Alt+ArrowDown': { does: 'next item', act: () => to(item.next) },
    'Alt+ArrowUp': { does: 'previous item', act: () => to(item.previous) },
  });
  return (
    <>
      <PageViewer
        id="scan"
        title={`Scan of ${item.name}`}
        pages={item.pages}
        at={at}
        onAt={setAt}
        onTurn={(number, degrees) => void turn.run({ item: item.item, number, degrees })}
      />
      {item.state === 'registered' ? <FiledItem item={item} /> : <EntryForm {...props} page={at} />}
    </>
  );
}
