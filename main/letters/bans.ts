import type { PressDiagnostic } from '#main/app/ports/press.ts';

/** What no template may do: reach files or the network, run code from data, read the clock, use type that is not ours. */
const bans: readonly (readonly [RegExp, string])[] = [
  [/#?import\s+"@/, 'imports a package from the network'],
  [/#?include\b/, 'includes another file'],
  [/\bread\s*\(/, 'reads a file'],
  [/\bplugin\s*\(/, 'loads a plugin'],
  [/\beval\s*\(/, 'runs text as code'],
  [/\b(?:json|yaml|toml|csv|xml|cbor|bibliography)\s*\(\s*"/, 'reads a data file'],
  [/\bdatetime\s*\.\s*today\b/, 'reads the clock'],
  [/\bfallback\s*:\s*true\b/, 'lets other type stand in'],
  [/\bfont\s*:(?!\s*"Noto Sans")/, 'uses other type than Noto Sans'],
  [/\b(?:link|image)\s*\(\s*"(?:https?|file):/, 'reaches out of the letter'],
];

/** Every line of the sources that does what a template may not, by path and line (from 1). Comments do not count. */
export function bannedIn(files: Readonly<Record<string, string>>): readonly PressDiagnostic[] {
  return Object.entries(files).flatMap(([path, source]) =>
    source.split('\n').flatMap((text, index) => {
      const code = text.replace(/(^|\s)\/\/.*$/, '');
      return bans
        .filter(([pattern]) => pattern.test(code))
        .map(([, deed]) => ({ message: `A letter template may not do this: it ${deed}.`, path, line: index + 1 }));
    }),
  );
}
