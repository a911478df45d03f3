/** What a key press is called: `Ctrl+Enter`, `r`, `?`, `ArrowDown`, `Shift+Tab`. Letters are small; Cmd counts as Ctrl. */
export type KeyPress = Readonly<{
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}>;

export function strokeOf(press: KeyPress): string {
  const printable = press.key.length === 1;
  const name = press.key === ' ' ? 'Space' : printable ? press.key.toLowerCase() : press.key;
  const ctrl = press.ctrlKey || press.metaKey ? 'Ctrl+' : '';
  const alt = press.altKey ? 'Alt+' : '';
  const shift = press.shiftKey && !printable ? 'Shift+' : '';
  return `${ctrl}${alt}${shift}${name}`;
}

const CAPS: Record<string, string> = {
  Enter: '↵',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** The words on a key cap: `Ctrl ↵`, `R`, `G Q`. */
export function capOf(stroke: string): string {
  return stroke
    .split(' ')
    .flatMap((one) => (one === '+' ? ['+'] : one.split('+')))
    .map((part) => CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** Whether a stroke may act although a text field has the focus: combinations with Ctrl or Alt, function keys, Esc. */
export const actsWhileTyping = (stroke: string): boolean =>
  /^(Ctrl|Alt)\+/u.test(stroke) || /^F\d+$/u.test(stroke) || stroke === 'Escape' || /^Page(Up|Down)$/u.test(stroke);

export type Binding = Readonly<{ stroke: string; does: string; act: () => void }>;
export type Layer = Readonly<{ title: string; bindings: readonly Binding[]; modal: boolean }>;

export type Match =
  | Readonly<{ kind: 'act'; binding: Binding }>
  | Readonly<{ kind: 'begun' }>
  | Readonly<{ kind: 'none' }>;

/**
 * Which binding a stroke means: the layer laid last wins; a modal layer hides the ones below it. `before` is the first
 * stroke of a pair such as `g q`, or null.
 */
export function matchStroke(layers: readonly Layer[], before: string | null, stroke: string, typing: boolean): Match {
  let begun = false;
  const wanted = before === null ? stroke : `${before} ${stroke}`;
  for (const layer of layers.toReversed()) {
    for (const binding of layer.bindings) {
      if (typing && !actsWhileTyping(binding.stroke)) continue;
      if (binding.stroke === wanted) return { kind: 'act', binding };
      begun ||= before === null && binding.stroke.startsWith(`${stroke} `);
    }
    if (layer.modal) break;
  }
  return begun ? { kind: 'begun' } : { kind: 'none' };
}
