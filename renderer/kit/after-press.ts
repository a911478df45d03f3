let pressed = false;
let waiting: (() => void)[] = [];

function press(): void {
  pressed = true;
}

/** The click comes after the release, so what waited comes after the click. */
function release(): void {
  const acts = waiting;
  pressed = false;
  waiting = [];
  setTimeout(() => {
    for (const act of acts) act();
  });
}

if (typeof window !== 'undefined') {
  const quiet = { capture: true, passive: true };
  window.addEventListener('pointerdown', press, quiet);
  window.addEventListener('pointerup', release, quiet);
  window.addEventListener('pointercancel', release, quiet);
}

/**
 * Acts at once, or after the press of a pointer that is under way: what shows because a press left a field must not
 * move the page before the press has become a click.
 */
export function afterPress(act: () => void): void {
  if (pressed) waiting.push(act);
  else act();
}
