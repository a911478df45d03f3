import { Button } from '../../kit/button.tsx';
import { Thumb } from '../../kit/paper.tsx';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';

/** The paper of the case along the lower edge: what came in, what was issued. */
export function PaperStrip(
  props: Readonly<{
    file: Case;
    onScan: (page: number) => void;
    onLetter: (letter: string) => void;
  }>,
) {
  const { scans, letters } = props.file;
  const sheets = scans.reduce((sum, scan) => sum + scan.pages.length, 0);
  return (
    <section className={styles.paper} aria-label="Paper of this case">
      {scans.flatMap((scan) =>
        scan.pages.slice(0, 4).map((page) => (
          <button key={page.ref} type="button" className={styles.sheet} onClick={() => props.onScan(page.number)}>
            <Thumb pictureRef={page.ref} width={42} height={58} turned={page.turned} />
            <span>
              <b>Page {page.number}</b>
              <span className="small ink2">in, {scan.name}</span>
            </span>
          </button>
        )),
      )}
      {letters.map((letter) => (
        <button
          key={letter.letter}
          type="button"
          className={styles.sheet}
          onClick={() => props.onLetter(letter.letter)}
        >
          <Thumb pictureRef={letter.pages[0] ?? ''} width={42} height={58} />
          <span>
            <b>{letter.name}</b>
            <span className="small ink2">{letter.words}</span>
          </span>
        </button>
      ))}
      <span className={`${styles.paperEnd} small ink2`}>
        {sheets === 0 ? 'No paper came in.' : `${sheets} ${sheets === 1 ? 'page' : 'pages'} in, kept byte for byte`}
      </span>
      {sheets > 0 && (
        <Button look="quiet" stroke="Space" does="open the scan" onClick={() => props.onScan(1)}>
          Open scan
        </Button>
      )}
    </section>
  );
}
