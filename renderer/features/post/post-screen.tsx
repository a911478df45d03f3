import { useCallback, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ItemId } from '../../../core/domain/ids.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button, LinkButton } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { Screen } from '../../kit/screen.tsx';
import { Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import type { Registered } from './entry-form.tsx';
import { NothingThere } from './nothing-there.tsx';
import { OpenItem } from './open-item.tsx';
import styles from './post.module.css';
import { PostHead } from './post-head.tsx';
import { ReadingFoot } from './reading-foot.tsx';
import { TrayList } from './tray.tsx';
import { useArrivals } from './use-arrivals.ts';
import type { Kept } from './use-draft.ts';
import { useUploads } from './use-uploads.ts';

const keptWords: Record<Kept, string> = {
  kept: '',
  typing: ' Typing…',
  failed: ' What you typed last could not be kept: try again.',
};

/** `Registered as 26-K7Q-000421-D.`, and what was too late already. */
const parted = ({ sentence }: Registered): readonly [string, string] => {
  const end = sentence.indexOf('. ') + 1;
  return end === 0 ? [sentence, ''] : [sentence.slice(0, end), sentence.slice(end)];
};

const emptyKeys = [['Ctrl+o', 'add files']] as const;
const deskKeys = [
  ['Tab', 'next field'],
  ['PageDown', 'next page'],
  ['Alt+ArrowDown', 'next item'],
  ['F6', 'scan'],
] as const;

export function PostScreen() {
  const { item: asked } = useParams();
  const navigate = useNavigate();
  const { announce } = useNotices();
  const tray = useAnswer('post.tray', {});
  const [registered, setRegistered] = useState<Registered | null>(null);
  const [warning, setWarning] = useState<Readonly<{ item: string; words: string }> | null>(null);
  const [kept, setKept] = useState<Kept>('kept');
  const [typedIn, setTypedIn] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const items = tray.value?.items ?? [];
  const here = asked ?? items.find(({ state }) => state === 'in-tray')?.item ?? null;
  const begun = typedIn === here || items.some(({ item, words }) => item === here && words === 'begun');

  const open = useCallback((id: string) => void navigate(`/post/${id}`), [navigate]);
  const uploads = useUploads((item: ItemId, words: string | null, first: boolean) => {
    if (words !== null) setWarning({ item, words });
    if (first && (here === null || !begun)) open(item);
  });
  const over = useArrivals(uploads.add);
  const choose = () => input.current?.click();
  const onKept = useCallback(
    (now: Kept) => {
      setKept(now);
      if (now === 'typing') setTypedIn(here);
    },
    [here],
  );
  const onRegistered = (done: Registered) => {
    setRegistered(done);
    announce(done.sentence);
    void navigate(done.next === null ? '/post' : `/post/${done.next}`);
  };
  useKeys('Post', { 'Ctrl+o': { does: 'add files', act: choose } });

  return (
    <Screen
      title="Post"
      beside={<Beside here={here} />}
      acts={
        <Button look="quiet" cap="Ctrl+o" onClick={choose} id="add-files">
          Add files
        </Button>
      }
      banners={
        registered === null && warning?.item !== here ? undefined : (
          <>
            {registered !== null && (
              <Banner
                tone="info"
                what={parted(registered)[0]}
                acts={<LinkButton onClick={() => void navigate(`/case/${registered.case}`)}>Open the case</LinkButton>}
              >
                {parted(registered)[1]}
              </Banner>
            )}
            {warning !== null && warning.item === here && <Banner tone="warn" what={warning.words} />}
          </>
        )
      }
      foot={
        <>
          {tray.value?.account}
          {keptWords[kept]} <ReadingFoot />
        </>
      }
      keys={here === null ? emptyKeys : deskKeys}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to add"
        accept="application/pdf,image/tiff,image/jpeg,image/png"
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {tray.value === undefined ? (
        <TrayTrouble tray={tray} />
      ) : (
        <div className={styles.columns}>
          <TrayList tray={tray.value} here={here} onOpen={open} uploads={uploads} />
          {here === null ? (
            <NothingThere filed={items.length} onAdd={choose} />
          ) : (
            <OpenItem key={here} item={here as ItemId} onOpen={open} onKept={onKept} onRegistered={onRegistered} />
          )}
        </div>
      )}
      {over && <div className={styles.over}>Drop the letters: each file becomes an item of the tray</div>}
    </Screen>
  );
}

function Beside({ here }: Readonly<{ here: string | null }>) {
  return here === null ? null : <OpenHead item={here as ItemId} />;
}

function OpenHead({ item }: Readonly<{ item: ItemId }>) {
  const answer = useAnswer('post.item', { item });
  return answer.value === undefined ? null : <PostHead item={answer.value} />;
}

function TrayTrouble({ tray }: Readonly<{ tray: ReturnType<typeof useAnswer<'post.tray'>> }>) {
  return tray.refusal === undefined ? (
    <Loading what="the tray" />
  ) : (
    <Trouble what="The tray could not be read" refusal={tray.refusal} again={tray.again} />
  );
}
