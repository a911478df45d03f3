import { Link } from 'react-router';
import type { OutputOf } from '../../../core/contract/client.ts';
import type { LetterDraft } from '../../../core/contract/letters.ts';
import { Glyph } from '../../kit/glyph.tsx';
import { LinesField } from '../../kit/text-field.tsx';
import styles from './letter.module.css';

export type Block = OutputOf<'letters.preview'>['blocks'][number];

/** Where a missing value is completed: a place of the program, in words. */
function Missing({ from, caseId }: Readonly<{ from: string; caseId: string }>) {
  const [room = '', what = ''] = from.split(':');
  if (room === 'fact')
    return <Link to={`/case/${caseId}?fact=${what}`}>Complete {what.replaceAll('_', ' ')} on the case</Link>;
  return (
    <Link to={room === 'office' ? '/settings/office' : '/settings/people'}>
      Complete {what.replaceAll('_', ' ')} in the settings
    </Link>
  );
}

/** A mandatory block that is left out is one that this case gives no cause for: no form was used, nothing is replaced. */
const doesNotApply = ({ mandatory, included, state }: Block): boolean => mandatory && !included && state === 'ready';

const standing = (block: Block): string => {
  if (doesNotApply(block)) return 'not needed here';
  return block.mandatory ? 'required' : 'optional';
};

function merged(block: Block): string {
  if (block.text !== '') return block.text;
  return doesNotApply(block) ? 'Does not apply to this case.' : 'Nothing on record.';
}

type BlocksProps = Readonly<{
  blocks: readonly Block[];
  draft: LetterDraft;
  caseId: string;
  onText: (element: string, text: string) => void;
}>;

function BlockRow({ block, draft, caseId, onText }: Readonly<{ block: Block }> & Omit<BlocksProps, 'blocks'>) {
  const missing = block.state === 'missing';
  return (
    <li className={missing ? styles.missing : styles.block}>
      <div className={styles.blockHead}>
        <Glyph name={missing ? 'owed' : 'met'} size={13} />
        <b>{block.name}</b>
        <span className="micro ink3">
          {standing(block)} · {block.clause}
        </span>
      </div>
      {block.kind === 'written' ? (
        <div className={styles.written}>
          <LinesField
            label={block.name}
            layout="above"
            value={draft.texts[block.element] ?? block.text}
            onChange={(text) => onText(block.element, text)}
            lines={3}
          />
        </div>
      ) : (
        <p className={styles.merged}>{merged(block)}</p>
      )}
      {missing && block.from !== null && <Missing from={block.from} caseId={caseId} />}
    </li>
  );
}

/** An optional block with nothing to say has no place in the list. */
const isShown = (block: Block): boolean => block.mandatory || block.included || block.kind === 'written';

/** The letter's blocks in their order: what comes from the record, and what the clerk writes. */
export function Blocks({ blocks, ...rest }: BlocksProps) {
  return (
    <ul className={styles.blocks} aria-label="Blocks of the letter">
      {blocks.filter(isShown).map((block) => (
        <BlockRow key={block.element} block={block} {...rest} />
      ))}
    </ul>
  );
}
