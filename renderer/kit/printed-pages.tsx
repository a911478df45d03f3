import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './printed-pages.module.css';
import { refAt } from './use-picture.ts';

/** 300 dpi on A4. */
const PRINT_PX = 2480;

async function pictureUrls(refs: readonly string[]): Promise<readonly string[]> {
  const pictures = await Promise.all(refs.map((ref) => window.redress.get(refAt(ref, PRINT_PX))));
  return pictures.flatMap((picture) =>
    picture.ok ? [URL.createObjectURL(new Blob([picture.bytes], { type: picture.mediaType }))] : [],
  );
}

/** Lays pages out on paper, full size and without margins, and hands them to the system's print dialog. */
export function PrintedPages({ pages, onDone }: Readonly<{ pages: readonly string[]; onDone: () => void }>) {
  const [urls, setUrls] = useState<readonly string[]>([]);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    let made: readonly string[] = [];
    void pictureUrls(pages).then((next) => {
      made = next;
      setUrls(next);
    });
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [pages]);
  useEffect(() => {
    if (urls.length === 0 || drawn < urls.length) return;
    document.documentElement.dataset.printing = 'pages';
    window.print();
    delete document.documentElement.dataset.printing;
    onDone();
  }, [urls, drawn, onDone]);
  return createPortal(
    <div className={styles.sheets} aria-hidden="true">
      {urls.map((url) => (
        <img key={url} src={url} alt="" onLoad={() => setDrawn((count) => count + 1)} />
      ))}
    </div>,
    document.body,
  );
}
