import { useState } from 'react';
import { sentenceOf } from '../../core/contract/sentences.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './letter-window.module.css';
import { PageViewer } from './page-viewer.tsx';
import { PrintedPages } from './printed-pages.tsx';
import { Wrong } from './states.tsx';

/** Saves bytes as the user's explicit copy, where the user says; the address goes as soon as it has been taken up. */
export function saveCopy(bytes: ArrayBuffer, mediaType: string, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A frozen letter in our own window: shown, printed, or saved as the user's copy; never through a temporary file. */
export function LetterWindow(
  props: Readonly<{
    title: string;
    pages: readonly string[];
    pdf: string;
    fileName: string;
    words: string;
    onClose: () => void;
  }>,
) {
  const [at, setAt] = useState(1);
  const [wrong, setWrong] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const save = async () => {
    const file = await window.redress.get(props.pdf);
    if (file.ok) saveCopy(file.bytes, file.mediaType, props.fileName);
    else setWrong(sentenceOf(file.failure));
  };
  const pages = props.pages.map((ref, index) => ({ number: index + 1, ref, turned: 0 }));
  return (
    <Dialog
      open
      wide
      title={props.title}
      onClose={props.onClose}
      acts={
        <>
          <Button look="go" stroke="p" does="print the letter" busy={printing} onClick={() => setPrinting(true)}>
            Print
          </Button>
          <Button stroke="s" does="save a copy" onClick={() => void save()}>
            Save a copy
          </Button>
          <Button onClick={props.onClose} cap="Escape">
            Close
          </Button>
        </>
      }
    >
      <p className="small ink2">{props.words}</p>
      <div className={styles.viewer}>
        <PageViewer pages={pages} at={at} onAt={setAt} title={props.title} />
      </div>
      {wrong !== null && <Wrong>{wrong}</Wrong>}
      {printing && <PrintedPages pages={props.pages} onDone={() => setPrinting(false)} />}
    </Dialog>
  );
}
