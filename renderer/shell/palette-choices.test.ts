import { describe, expect, test } from 'vitest';
import { actsOf, fits, placesOf } from './palette-choices.ts';
import { places } from './places.ts';

const nothing = () => undefined;

describe('the palette', () => {
  const open = placesOf(places, nothing).find(({ lead }) => lead === 'Open cases');

  test('finds a line by the beginnings of its words, in any order', () => {
    if (open === undefined) throw new Error('no such place');
    expect(fits(open, 'op ca')).toBe(true);
    expect(fits(open, 'cases op')).toBe(true);
    expect(fits(open, 'pen')).toBe(false);
  });

  test('offers the acts of the screen above those of the frame, and leaves moving about to the places', () => {
    const bound = (stroke: string, does: string) => ({ stroke, does, act: nothing });
    const acts = actsOf([
      { title: 'Everywhere', bindings: [bound('g p', 'go to Post'), bound('Ctrl+l', 'lock')], modal: false },
      { title: 'Acts', bindings: [bound('r', 'turn the page'), bound('j', '')], modal: false },
    ]);
    expect(acts.map(({ lead }) => lead)).toEqual(['Turn the page', 'Lock']);
  });
});
