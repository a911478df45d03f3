import { useState } from 'react';
import { Segments } from '../../kit/choice.tsx';
import { scrollsByKey } from '../../kit/scrolls-by-key.ts';
import type { Gap } from './gaps.ts';
import styles from './procedures.module.css';
import type { View } from './view.ts';

type Block = View['texts'][number]['blocks'][number];

function TextBlock({ block, gaps }: Readonly<{ block: Block; gaps: readonly Gap[] }>) {
  const words = <Marked text={block.text} gaps={gaps} />;
  if (block.kind === 'heading') return <h2>{words}</h2>;
  if (block.kind === 'paragraph') return <p>{words}</p>;
  return (
    <p className={styles.item}>
      <span className="figures">{block.mark}</span>
      <span>{words}</span>
    </p>
  );
}

/** The words of a block, with the first gap among them marked, and so on in what follows it. */
function Marked({ text, gaps }: Readonly<{ text: string; gaps: readonly Gap[] }>) {
  const found = gaps
    .map(({ words }) => ({ words, at: text.indexOf(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0];
  if (found === undefined) return text;
  const end = found.at + found.words.length;
  return (
    <>
      {text.slice(0, found.at)}
      <mark>{found.words}</mark>
      <Marked text={text.slice(end)} gaps={gaps} />
    </>
  );
}

/** The same words may stand twice in a text: each block is known by its words and how often they came before. */
function keyed(blocks: readonly Block[]): readonly (readonly [string, Block])[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const times = seen.get(block.text) ?? 0;
    seen.set(block.text, times + 1);
    return [`${times} ${block.text}`, block];
  });
}

/** The published words of the version, on paper, word for word; a scrolled region of its own. */
export function PublishedText(props: Readonly<{ texts: View['texts']; firm: string; gaps: readonly Gap[] }>) {
  const { texts, firm, gaps } = props;
  const [at, setAt] = useState(0);
  const chosen = texts[at] ?? texts[0];
  return (
    <section className={styles.text} aria-label="Published text" {...scrollsByKey}>
      {texts.length > 1 && (
        <div className={styles.pick}>
          <Segments
            label="Which text"
            options={texts.map(({ title }, index) => ({ value: String(index), label: title }))}
            value={String(at)}
            onChange={(value) => setAt(Number(value))}
            small
          />
        </div>
      )}
      <article className={styles.paper}>
        <p className={styles.firm}>{firm}</p>
        {chosen === undefined ? (
          <p>No published text belongs to this version.</p>
        ) : (
          keyed(chosen.blocks).map(([key, block]) => <TextBlock key={key} block={block} gaps={gaps} />)
        )}
      </article>
    </section>
  );
}
