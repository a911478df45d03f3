import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { Preferences } from '../preferences.ts';

const NAME = 'window';

/** Where the window stood when it was closed last; in px. */
type Kept = Rectangle & Readonly<{ maximised: boolean }>;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  (['x', 'y', 'width', 'height'] as const).every((side) => Number.isInteger(Reflect.get(value, side)));

/** Size and place for a new window: the last ones, if that screen is still there. */
export function windowPlace(preferences: Preferences): Partial<Rectangle> & { width: number; height: number } {
  const kept = preferences.all()[NAME];
  if (!isKept(kept)) return { width: 1440, height: 900 };
  const { x, y, width, height } = screen.getDisplayMatching(kept).workArea;
  const seen = kept.x < x + width && kept.x + kept.width > x && kept.y < y + height && kept.y + kept.height > y;
  const size = { width: Math.min(kept.width, width), height: Math.min(kept.height, height) };
  return seen ? { ...size, x: kept.x, y: kept.y } : size;
}

/** Remembers the window's place when it closes, and brings back a maximised one. */
export function keepPlace(window: BrowserWindow, preferences: Preferences): void {
  const kept = preferences.all()[NAME];
  if (isKept(kept) && kept.maximised) window.maximize();
  window.on('close', () => {
    preferences.write(NAME, { ...window.getNormalBounds(), maximised: window.isMaximized() } satisfies Kept);
  });
}
