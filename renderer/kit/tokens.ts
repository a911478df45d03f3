import type { ClockChip } from '../../core/contract/clock-views.ts';

/** The values of the look: the one place of the page where a colour or a measure is written as a number. */
export type Scheme = 'light' | 'dark';
export type ClockState = ClockChip['state'];
export type Ink = Readonly<{ ink: string; fill: string; edge: string }>;

export const colours = {
  light: {
    desk: '#ECEAE5',
    sheet: '#FAF9F6',
    raised: '#FFFFFF',
    field: '#FFFFFF',
    paper: '#FFFFFF',
    well: '#DFDCD5',
    hover: '#F1EFEA',
    line: '#DFDCD5',
    line2: '#C8C4BB',
    edge: '#86837B',
    ink: '#16202B',
    ink2: '#414B56',
    ink3: '#5A636D',
    accent: '#1B4A72',
    accent2: '#12385A',
    tint: '#E1EAF2',
    tint2: '#CFDDE9',
    onAccent: '#FFFFFF',
    focus: '#1B4A72',
    mark: '#BCD6EC',
  },
  dark: {
    desk: '#12161B',
    sheet: '#191E24',
    raised: '#222931',
    field: '#12161B',
    paper: '#F4F2EC',
    well: '#0D1014',
    hover: '#20262D',
    line: '#2C333B',
    line2: '#414A54',
    edge: '#717C87',
    ink: '#E9E6DF',
    ink2: '#BDC1C3',
    ink3: '#9AA1A8',
    accent: '#93C0E6',
    accent2: '#B4D5F0',
    tint: '#1E3245',
    tint2: '#294560',
    onAccent: '#0C1A27',
    focus: '#93C0E6',
    mark: '#BCD6EC',
  },
} as const satisfies Record<Scheme, Record<string, string>>;

export const clocks = {
  running: {
    light: { ink: '#414B56', fill: 'transparent', edge: 'transparent' },
    dark: { ink: '#BDC1C3', fill: 'transparent', edge: 'transparent' },
  },
  soon: {
    light: { ink: '#6E4A00', fill: '#F8EDD0', edge: '#F8EDD0' },
    dark: { ink: '#E6BE6A', fill: '#352B12', edge: '#352B12' },
  },
  today: {
    light: { ink: '#863800', fill: '#FCE3CC', edge: '#B25A17' },
    dark: { ink: '#F5AB75', fill: '#3B2512', edge: '#B06A37' },
  },
  overdue: {
    light: { ink: '#9C1420', fill: '#FAE1DE', edge: '#9C1420' },
    dark: { ink: '#FF9F96', fill: '#43191B', edge: '#C2605A' },
  },
  owed: {
    light: { ink: '#FFFFFF', fill: '#9C1420', edge: '#9C1420' },
    dark: { ink: '#FFFFFF', fill: '#C23A34', edge: '#C23A34' },
  },
  met: {
    light: { ink: '#1D6641', fill: 'transparent', edge: 'transparent' },
    dark: { ink: '#82CFA2', fill: 'transparent', edge: 'transparent' },
  },
  metlate: {
    light: { ink: '#84423C', fill: 'transparent', edge: 'transparent' },
    dark: { ink: '#DDA9A2', fill: 'transparent', edge: 'transparent' },
  },
  unknown: {
    light: { ink: '#56399B', fill: 'transparent', edge: '#7C62BD' },
    dark: { ink: '#BFADF5', fill: 'transparent', edge: '#8570C4' },
  },
  unreachable: {
    light: { ink: '#414B56', fill: 'transparent', edge: '#86837B' },
    dark: { ink: '#BDC1C3', fill: 'transparent', edge: '#717C87' },
  },
  none: {
    light: { ink: '#5A636D', fill: 'transparent', edge: 'transparent' },
    dark: { ink: '#9AA1A8', fill: 'transparent', edge: 'transparent' },
  },
} as const satisfies Record<ClockState, Record<Scheme, Ink>>;

export const shadows = {
  paper: {
    light: '0 0 0 1px rgb(22 32 43 / .07), 0 1px 2px rgb(22 32 43 / .10), 0 8px 24px rgb(22 32 43 / .10)',
    dark: '0 0 0 1px rgb(0 0 0 / .4), 0 8px 24px rgb(0 0 0 / .45)',
  },
  over: {
    light: '0 0 0 1px rgb(22 32 43 / .10), 0 12px 40px rgb(22 32 43 / .20)',
    dark: '0 0 0 1px rgb(255 255 255 / .10), 0 12px 40px rgb(0 0 0 / .6)',
  },
} as const;

export const family = "'Inter Variable', 'Segoe UI', -apple-system, Helvetica, sans-serif";

/** Corner radii in px. */
export const radius = { chip: 4, control: 4, panel: 6, sheet: 10 } as const;

/** Heights and widths of the frame in px. `row` depends on the density of the person. */
export const size = { top: 46, nav: 210, foot: 32, control: 30, chip: 22, glyph: 14 } as const;
export const rowHeight = { compact: 28, standard: 34, roomy: 40 } as const;

/** Least contrast: text (WCAG 1.4.3) and parts of controls (1.4.11). */
export const least = { text: 4.5, parts: 3 } as const;

/** Which colour lies on which: every pair that the screens draw. */
export const textPairs = [
  ['ink', 'desk'],
  ['ink', 'sheet'],
  ['ink', 'raised'],
  ['ink', 'field'],
  ['ink', 'hover'],
  ['ink', 'tint'],
  ['ink', 'tint2'],
  ['ink2', 'desk'],
  ['ink2', 'sheet'],
  ['ink2', 'raised'],
  ['ink2', 'hover'],
  ['ink2', 'tint'],
  ['ink2', 'tint2'],
  ['ink2', 'well'],
  ['ink3', 'desk'],
  ['ink3', 'sheet'],
  ['ink3', 'raised'],
  ['ink3', 'field'],
  ['ink3', 'hover'],
  ['ink3', 'tint'],
  ['accent', 'desk'],
  ['accent', 'sheet'],
  ['accent', 'raised'],
  ['accent', 'hover'],
  ['accent', 'tint'],
  ['onAccent', 'accent'],
  ['onAccent', 'accent2'],
] as const;

export const partPairs = [
  ['edge', 'sheet'],
  ['edge', 'raised'],
  ['edge', 'field'],
  ['focus', 'desk'],
  ['focus', 'sheet'],
  ['focus', 'raised'],
  ['focus', 'field'],
  ['focus', 'tint'],
  ['focus', 'well'],
  ['accent', 'tint2'],
] as const;

/** Grounds on which a clock without a fill of its own may stand. */
export const bareGrounds = ['sheet', 'raised', 'hover', 'tint', 'desk'] as const;
