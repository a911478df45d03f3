const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Orders versions as they are counted: 1.0.10 after 1.0.9. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
}

/** The number after the highest of those that were ever used, withdrawn ones included. */
export function patchedAfter(versions: readonly string[]): string {
  const [major = 1, minor = 0, patch = 0] = numbersOf(versions.toSorted(compareVersions).at(-1) ?? '1.0.0');
  return `${major}.${minor}.${patch + 1}`;
}
