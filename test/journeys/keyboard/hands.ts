import { expect, type Locator, type Page } from '@playwright/test';

/** The furthest that a field may lie from the one before, in presses of Tab. */
const FURTHEST = 40;

/** Everything that a hand on a mouse, a pad or a screen would cause. */
const POINTERS = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel'];

/** A clerk who has a keyboard and nothing else. */
export type Hands = Readonly<{
  /** Presses strokes one after another: `j`, `Control+Enter`. */
  press(...strokes: string[]): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Tabs forward (or back) until `target` has the focus; fails when it cannot be reached. */
  reach(target: Locator, way?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Reaches the field with this label, and types over what stands in it. */
  fill(label: string, text: string): Promise<void>;
  /** Fails when any pointer has touched the page. */
  neverPointed(): void;
}>;

/** Takes the keyboard of `page`. Call it before the page is opened, so that no pointer goes unseen. */
export async function handsOn(page: Page): Promise<Hands> {
  const touches: string[] = [];
  await page.exposeFunction('pointerSeen', (what: string) => touches.push(what));
  await page.addInitScript((names) => {
    for (const name of names)
      window.addEventListener(name, () => Reflect.get(window, 'pointerSeen')(name), { capture: true, passive: true });
  }, POINTERS);
  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const hands: Hands = {
    async press(...strokes) {
      for (const stroke of strokes) await page.keyboard.press(stroke);
    },
    type: (text) => page.keyboard.type(text),
    async reach(target, way = 'Tab') {
      await expect(target).toBeVisible();
      for (let presses = 0; presses < FURTHEST; presses++) {
        if (await hasFocus(target)) return;
        await page.keyboard.press(way);
      }
      throw new Error(`${target} was not reached by ${FURTHEST} presses of ${way}`);
    },
    async fill(label, text) {
      await hands.reach(page.getByLabel(label, { exact: true }));
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    neverPointed: () => expect(touches).toEqual([]),
  };
  return hands;
}

/** Drops files on the window as a file manager does, with no pointer over the page. */
export async function drop(
  page: Page,
  ...files: readonly Readonly<{ name: string; bytes: Uint8Array }>[]
): Promise<void> {
  const carried = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const);
  await page.evaluate((given) => {
    const { fromBase64 } = Uint8Array as unknown as { fromBase64(text: string): Uint8Array<ArrayBuffer> };
    const dataTransfer = new DataTransfer();
    for (const [name, text] of given) dataTransfer.items.add(new File([fromBase64(text)], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, carried);
}
