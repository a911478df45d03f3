/** A block of a published text: what it is, the mark before it (`1.`, `•`), and its words. */
export type TextBlock = Readonly<{ kind: 'heading' | 'paragraph' | 'item'; mark: string; text: string }>;

/** A numbered line is a heading when it stands alone and is as short as one. */
const HEADING_LENGTH = 80;

const numbered = /^(\d+(?:\.\d+)*\.?)\s*(\S.*)$/;

function blockOf(line: string, alone: boolean): TextBlock {
  const heading = /^#+\s*(.*)$/.exec(line);
  if (heading !== null) return { kind: 'heading', mark: '', text: heading[1] ?? '' };
  const item = /^[-*•]\s+(.*)$/.exec(line);
  if (item !== null) return { kind: 'item', mark: '•', text: item[1] ?? '' };
  const [, mark, text] = (/^\d+\.\s/.test(line) ? numbered.exec(line) : null) ?? [];
  if (mark === undefined || text === undefined) return { kind: 'paragraph', mark: '', text: line };
  const short = alone && text.length <= HEADING_LENGTH && !/[.:;]$/.test(text);
  return short ? { kind: 'heading', mark: '', text: `${mark} ${text}` } : { kind: 'item', mark, text };
}

/**
 * A published text in blocks, word for word: headings, paragraphs and items as its marks say (`#`, `-`, `1.`). A text
 * without marks is paragraphs.
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => {
    const alone = (lines[index - 1] ?? '') === '' && (lines[index + 1] ?? '') === '';
    return line === '' ? [] : [blockOf(line, alone)];
  });
}
