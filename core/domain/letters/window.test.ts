import { describe, expect, test } from 'vitest';
import { addressArea, c65, exposedZone, safeZone, slack, staysInside, toSpare, windowAtRest } from './window.ts';

describe('the window of a C6/5 envelope', () => {
  test('lies in the middle of the slack of the folded sheet', () => {
    expect(slack(c65)).toEqual({ across: 19, down: 9 });
    expect(windowAtRest(c65)).toEqual({ left: 10.5, top: 49.5, width: 90, height: 45 });
  });

  test('always shows the safe zone, and never more than the exposed one', () => {
    expect(safeZone(c65)).toEqual({ left: 22.5, top: 56.5, width: 66, height: 31 });
    expect(exposedZone(c65)).toEqual({ left: -1.5, top: 42.5, width: 114, height: 59 });
  });

  test('takes six lines of address under the return line at every slip of 3 mm', () => {
    const area = addressArea(c65);
    expect(area.returnHeight + area.maxLines * area.lineHeight).toBeLessThanOrEqual(area.height);
    expect(toSpare(safeZone(c65), area)).toBeGreaterThanOrEqual(0);
    expect(staysInside(c65, area, 3)).toBe(true);
    expect(staysInside(c65, { ...area, left: 5 }, 3)).toBe(false);
  });
});
