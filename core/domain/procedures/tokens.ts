/** A piece of an expression with its place in the text, from 0. */
export type Token = Readonly<{
  kind: 'word' | 'number' | 'text' | 'date' | 'sign' | 'end';
  text: string;
  at: number;
}>;

/** Why an expression was refused: the place in its text, the rule, and what to write instead. */
export type ExpressionFault = Readonly<{ at: number; what: string; remedy: string }>;

const PIECE =
  /(?<space>\s+)|(?<date>\d{4}-\d{2}-\d{2})|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)|(?<text>"[^"]*"|'[^']*')|(?<sign>==|<=|>=|<|>|[()[\],])/uy;

/** Cuts an expression into tokens; the last one is `end`. A sign of another language is a fault. */
export function tokenise(text: string): Readonly<{ tokens: readonly Token[]; fault: ExpressionFault | null }> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    if (found === null)
      return { tokens, fault: { at, what: `\`${text[at]}\` has no meaning here`, remedy: remedyFor(text.slice(at)) } };
    const [kind, piece] = Object.entries(found.groups ?? {}).find(([, value]) => value !== undefined) ?? ['space', ' '];
    if (kind !== 'space') tokens.push({ kind: kind as Token['kind'], text: piece, at });
    at += piece.length;
  }
  return { tokens: [...tokens, { kind: 'end', text: '', at }], fault: null };
}

function remedyFor(rest: string): string {
  if (rest.startsWith('!')) return 'Write a negative condition with `not`.';
  if (rest.startsWith('=')) return 'Write `==` to compare.';
  if (rest.startsWith('&')) return 'Write `and`.';
  if (rest.startsWith('|')) return 'Write `or`.';
  return 'Use facts, `has(event)`, clock results, `==`, `<`, `<=`, `>`, `>=`, `in`, `and`, `or`, `not` and parentheses.';
}
