import { type Layer, matchStroke, strokeOf } from './keys.ts';

/** How long the first key of a pair (`g q`) waits for the second, in ms. */
const PAIR_MS = 1200;

const TYPED = 'input:not([type=radio],[type=checkbox],[type=button],[type=file],[type=submit]),textarea,select';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches(TYPED) || target.isContentEditable);
}

/** The keys of the program: one listener; screens and dialogs lay their bindings over one another. */
export class KeyBoard {
  #layers: readonly Layer[] = [];
  #before: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #watchers = new Set<() => void>();

  lay(layer: Layer): () => void {
    this.#set([...this.#layers, layer]);
    return () => this.#set(this.#layers.filter((one) => one !== layer));
  }

  layers = (): readonly Layer[] => this.#layers;

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const match = matchStroke(this.#layers, this.#before, strokeOf(event), isTyping(event.target));
    clearTimeout(this.#timer);
    this.#before = null;
    if (match.kind === 'begun') {
      this.#before = strokeOf(event);
      this.#timer = setTimeout(() => {
        this.#before = null;
      }, PAIR_MS);
    }
    if (match.kind !== 'act') return;
    event.preventDefault();
    match.binding.act();
  };

  #set(layers: readonly Layer[]): void {
    this.#layers = layers;
    for (const watcher of this.#watchers) watcher();
  }
}
