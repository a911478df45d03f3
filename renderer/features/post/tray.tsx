import { Fragment, useEffect } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import { LinkButton } from '../../kit/button.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import { Thumb } from '../../kit/paper.tsx';
import { useCursor } from '../../kit/use-cursor.ts';
import { type Incoming, progressSentence } from './incoming.ts';
import styles from './post.module.css';
import type { Uploads } from './use-uploads.ts';

type Tray = OutputOf<'post.tray'>;

const pagesWords = (pages: number | null) =>
  pages === null ? 'pages unknown' : `${pages} ${pages === 1 ? 'page' : 'pages'}`;

function Coming({ one, uploads }: Readonly<{ one: Incoming; uploads: Uploads }>) {
  const failed = one.state === 'failed';
  return (
    <div className={`${styles.coming} ${failed ? styles.failed : ''}`} role={failed ? 'alert' : 'status'}>
      <b>{progressSentence(one)}</b>
      {failed ? (
        <span>{one.why}</span>
      ) : (
        <progress max={one.bytes} value={one.state === 'reading' ? one.bytes : one.done} aria-label={one.name} />
      )}
      <LinkButton onClick={() => (failed ? uploads.dismiss(one.id) : uploads.cancel(one.id))}>
        {failed ? 'Put away' : 'Cancel'}
      </LinkButton>
    </div>
  );
}

/** `as 26-K7Q-000421-D`: a reference is never broken. */
function Words({ words }: Readonly<{ words: string }>) {
  return words.split(' ').map((word) => (
    <Fragment key={word}>
      <span className="keep">{word}</span>{' '}
    </Fragment>
  ));
}

function Item({ item, here }: Readonly<{ item: Tray['items'][number]; here: boolean }>) {
  const done = item.state === 'registered';
  return (
    <>
      <Thumb pictureRef={item.thumbnail} width={42} height={59} />
      <span className={styles.itemWords}>
        <b className="figures">{item.number}</b>
        <span className="aloud">{item.name}</span>
        <span className="ink2 small">{pagesWords(item.pages)}</span>
        <span className="ink3 micro">{here && !done ? 'open now' : <Words words={item.words} />}</span>
        <span className="aloud">{item.receivedWords}</span>
      </span>
      {done && (
        <span className={styles.done}>
          <Glyph name="met" />
        </span>
      )}
      {item.damaged && (
        <span className={styles.damaged}>
          <Glyph name="warn" />
          <span className="aloud">a page is damaged</span>
        </span>
      )}
    </>
  );
}

/** The letters that came in, in the order of arrival; what is still coming in stands above them. */
export function TrayList(
  props: Readonly<{ tray: Tray; here: string | null; onOpen: (id: string) => void; uploads: Uploads }>,
) {
  const { tray, here, uploads } = props;
  const cursor = useCursor({
    ids: tray.items.map(({ item }) => item),
    noun: 'item of the tray',
    onOpen: props.onOpen,
    start: here,
    page: 6,
  });
  const { ref } = cursor.listProps;
  useEffect(() => {
    if (here !== null) ref.current?.querySelector(`[id="row-${here}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [here, ref]);
  return (
    <aside className={styles.tray} aria-label="Tray">
      <div className={styles.trayHead}>
        <b>In the tray</b>
        <span className="ink3 figures">{tray.waiting}</span>
      </div>
      <div className={styles.incoming}>
        {uploads.incoming.map((one) => (
          <Coming key={one.id} one={one} uploads={uploads} />
        ))}
      </div>
      <div {...cursor.listProps} className={styles.items} role="listbox" aria-label="Letters" tabIndex={-1}>
        {tray.items.map((item) => (
          <div
            key={item.item}
            {...cursor.rowProps(item.item)}
            className={styles.item}
            tabIndex={item.item === cursor.at ? 0 : -1}
            role="option"
            aria-selected={item.item === here}
            title={`${item.name}, ${item.receivedWords}`}
            data-done={item.state === 'registered'}
          >
            <Item item={item} here={item.item === here} />
          </div>
        ))}
      </div>
    </aside>
  );
}
