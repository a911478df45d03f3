import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { KeyBoard } from './key-board.ts';
import type { Layer } from './keys.ts';

const KeyBoardContext = createContext<KeyBoard | null>(null);

/** Listens for keys, once, for the whole page. */
export function KeysProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [board] = useState(() => new KeyBoard());
  useEffect(() => {
    window.addEventListener('keydown', board.press);
    return () => window.removeEventListener('keydown', board.press);
  }, [board]);
  return <KeyBoardContext value={board}>{children}</KeyBoardContext>;
}

function useKeyBoard(): KeyBoard {
  const board = useContext(KeyBoardContext);
  if (board === null) throw new Error('no KeysProvider above this component');
  return board;
}

/** What a stroke does: the words stand in the list of keys (`?`). No words: not listed. */
export type Keys = Readonly<Record<string, Readonly<{ does?: string; act: () => void }> | undefined>>;

/**
 * Binds keys while the component is shown: `useKeys('Post', { r: { does: 'turn the page', act: turn } })`. Strokes are
 * written `Ctrl+Enter`, `r`, `g q`. None acts while a text field has the focus except those with Ctrl or Alt, function
 * keys, Esc and the page keys. A `modal` layer hides all keys below it.
 */
export function useKeys(
  title: string,
  keys: Keys,
  options: Readonly<{ active?: boolean; modal?: boolean }> = {},
): void {
  const board = useKeyBoard();
  const { active = true, modal = false } = options;
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const shape = JSON.stringify(
    Object.entries(keys).flatMap(([stroke, key]) => (key ? [[stroke, key.does ?? '']] : [])),
  );
  useEffect(() => {
    if (!active) return;
    const bindings = (JSON.parse(shape) as [string, string][]).map(([stroke, does]) => ({
      stroke,
      does,
      act: () => latest.current[stroke]?.act(),
    }));
    return board.lay({ title, bindings, modal });
  }, [board, title, shape, active, modal]);
}

/** All bindings of the moment, the newest layer last: for the list of keys. */
export function useKeyLayers(): readonly Layer[] {
  const board = useKeyBoard();
  return useSyncExternalStore(board.watch, board.layers);
}
