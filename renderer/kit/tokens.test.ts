import { describe, expect, test } from 'vitest';
import { bareGrounds, clocks, colours, least, partPairs, type Scheme, textPairs } from './tokens.ts';

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const part = (at: number) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each<Scheme>(['light', 'dark'])('the %s colours', (scheme) => {
  const table = colours[scheme];

  test.each(textPairs)('text in %s can be read on %s', (ink, ground) => {
    expect(contrast(table[ink], table[ground])).toBeGreaterThanOrEqual(least.text);
  });

  test.each(partPairs)('a part in %s is seen on %s', (part, ground) => {
    expect(contrast(table[part], table[ground])).toBeGreaterThanOrEqual(least.parts);
  });

  test.each(Object.entries(clocks))('the clock state %s can be read wherever it stands', (_state, inks) => {
    const { ink, fill, edge } = inks[scheme];
    const grounds = fill === 'transparent' ? bareGrounds.map((name) => table[name]) : [fill];
    for (const ground of grounds) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least.text);
    if (edge !== 'transparent' && edge !== fill)
      expect(contrast(edge, table.sheet)).toBeGreaterThanOrEqual(least.parts);
  });
});
