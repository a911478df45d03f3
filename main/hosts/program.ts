import { dirname, join } from 'node:path';

/** The files the program is made of. */
export type Program = Readonly<{
  worker: string | URL;
  /** Folder of the children's entries, `pages.js` and `press.js`. */
  children: string;
  /** Folder of the page. */
  page: string;
  preload: string;
  resources: string;
}>;

/** The built program, seen from an entry in `out/main`. */
export function builtProgram(outMain: string): Program {
  const out = dirname(outMain);
  return {
    worker: join(outMain, 'worker.js'),
    children: outMain,
    page: join(out, 'renderer'),
    preload: join(out, 'preload', 'electron.cjs'),
    resources: join(out, 'resources'),
  };
}
