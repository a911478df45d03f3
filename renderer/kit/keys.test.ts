import { describe, expect, test } from 'vitest';
import { type Binding, capOf, type Layer, matchStroke, strokeOf } from './keys.ts';

const press = (key: string, rest = {}) =>
  strokeOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...rest });
const binding = (stroke: string, does = stroke): Binding => ({ stroke, does, act: () => undefined });
const layer = (...bindings: Binding[]): Layer => ({ title: 'Test', bindings, modal: false });
const found = (...args: Parameters<typeof matchStroke>) => {
  const match = matchStroke(...args);
  return match.kind === 'act' ? match.binding.does : match.kind;
};

describe('the name of a key press', () => {
  test('is the same for small and large letters, and for Ctrl and Cmd', () => {
    expect(press('R', { shiftKey: true })).toBe('r');
    expect(press('Enter', { ctrlKey: true })).toBe('Ctrl+Enter');
    expect(press('k', { metaKey: true })).toBe('Ctrl+k');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press(' ')).toBe('Space');
    expect(press('Tab', { shiftKey: true })).toBe('Shift+Tab');
  });

  test('is drawn on its cap as it stands on the keyboard', () => {
    expect(['Ctrl+Enter', 'r', 'g q', 'ArrowDown', 'Ctrl+k', '+'].map(capOf)).toEqual([
      'Ctrl ↵',
      'R',
      'G Q',
      '↓',
      'Ctrl K',
      '+',
    ]);
  });
});

describe('finding what a key does', () => {
  const layers = [layer(binding('r', 'below'), binding('g q', 'queue')), layer(binding('r', 'above'))];

  test('the screen laid last answers first', () => {
    expect(found(layers, null, 'r', false)).toBe('above');
  });

  test('a pair of keys acts on the second one', () => {
    expect(found(layers, null, 'g', false)).toBe('begun');
    expect(found(layers, 'g', 'q', false)).toBe('queue');
    expect(found(layers, 'g', 'x', false)).toBe('none');
  });

  test('no letter acts while a text field has the focus; combinations with Ctrl do', () => {
    const typing = [layer(binding('r'), binding('Ctrl+Enter'), binding('Escape'))];
    expect(found(typing, null, 'r', true)).toBe('none');
    expect(found(typing, null, 'Ctrl+Enter', true)).toBe('Ctrl+Enter');
    expect(found(typing, null, 'Escape', true)).toBe('Escape');
  });

  test('a dialog hides the keys of the screen below it', () => {
    const dialog: Layer = { title: 'Dialog', bindings: [binding('Escape')], modal: true };
    expect(found([...layers, dialog], null, 'r', false)).toBe('none');
  });
});
