/** Edits (insert, delete, replace, swap neighbours) between two words. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const above = rows[row - 1] ?? [];
      let best = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) best = Math.min(best, (rows[row - 2]?.[column - 2] ?? 0) + 1);
      line.push(best);
    }
    rows.push(line);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/** The known word that was probably meant, or null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((one, other) => one.edits - other.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : null;
}

/** `Did you mean \`fraud\`?`, else the words there are. */
export function remedyFor(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  if (meant !== null) return `Did you mean \`${meant}\`?`;
  return known.length <= 12 ? `Use one of ${known.join(', ')}.` : 'Use a word of the vocabulary.';
}
