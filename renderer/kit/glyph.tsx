import type { ReactNode } from 'react';
import type { ClockState } from './tokens.ts';

const line = (d: string, width: number, rest: Record<string, string> = {}) => (
  <path d={d} fill="none" stroke="currentColor" strokeWidth={width} {...rest} />
);
const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const ring = (r: number, dashes?: string) => (
  <circle cx="8" cy="8" r={r} fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={dashes} />
);

const clockShapes = {
  running: (
    <>
      {ring(6)}
      <path d="M8 8V3.6A4.4 4.4 0 0 1 12.4 8Z" fill="currentColor" />
    </>
  ),
  soon: (
    <>
      {ring(6)}
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
    </>
  ),
  today: <circle cx="8" cy="8" r="6.75" fill="currentColor" />,
  overdue: (
    <>
      {line('M8 1.5 14.5 8 8 14.5 1.5 8Z', 1.7, { strokeLinejoin: 'round' })}
      <path d="M8 5.4 10.6 8 8 10.6 5.4 8Z" fill="currentColor" />
    </>
  ),
  owed: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M8 .4 15.6 8 8 15.6.4 8ZM7.1 4.2h1.8v4.9H7.1ZM7.1 10.2h1.8V12H7.1Z"
    />
  ),
  met: line('M2.8 8.6 6.4 12.2 13.4 4.4', 2, round),
  metlate: line('M3.6 6.2 6.8 9.3 12.8 2.6M2.2 13.6h11.6', 1.8, round),
  unknown: (
    <>
      {ring(6.6, '2.6 1.55')}
      {line('M6.2 6.3A1.85 1.85 0 1 1 8.9 8c-.6.3-.9.7-.9 1.3', 1.5, { strokeLinecap: 'round' })}
      <circle cx="8" cy="11.4" r=".95" fill="currentColor" />
    </>
  ),
  unreachable: (
    <>
      {ring(6)}
      {line('m4 12 8-8', 1.6)}
    </>
  ),
  none: line('M3.5 8h9', 1.6, { strokeLinecap: 'round' }),
} as const satisfies Record<ClockState, ReactNode>;

const others = {
  find: (
    <>
      <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {line('m10.5 10.5 3.4 3.4', 1.6, { strokeLinecap: 'round' })}
    </>
  ),
  sync: line(
    'M2.6 8.6a5.5 5.5 0 0 0 9.9 2.7M13.4 7.4A5.5 5.5 0 0 0 3.5 4.7M12.8 14v-2.9h-2.9M3.2 2v2.9h2.9',
    1.4,
    round,
  ),
  lock: line('M3.5 7.2h9v6.3h-9ZM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2', 1.4, { strokeLinejoin: 'round' }),
  page: line('M3.5 1.8h6l3 3v9.4h-9ZM9.3 1.9v3.2h3.2', 1.3, { strokeLinejoin: 'round' }),
  pen: line('m3 13 .8-3.2L11 2.6l2.4 2.4-7.2 7.2Z', 1.3, { strokeLinejoin: 'round' }),
  two: line('M2 2h8v8H2ZM6 6h8v8H6Z', 1.4),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {line('M8 7.2v4.2M8 4.6v.4', 1.6, { strokeLinecap: 'round' })}
    </>
  ),
  warn: (
    <>
      {line('M8 2 14.6 13.6H1.4Z', 1.5, { strokeLinejoin: 'round' })}
      {line('M8 6.4v3.4M8 11.4v.3', 1.6, { strokeLinecap: 'round' })}
    </>
  ),
  mark: (
    <>
      {line('M2.6 1.2h7.8l4 4v10.6H2.6Z', 1.7, { strokeLinejoin: 'round' })}
      {line('M8.4 6.2v4.3l3 1.7', 1.7, round)}
    </>
  ),
} as const;

export type GlyphName = ClockState | keyof typeof others;

const glyphs: Record<GlyphName, ReactNode> = { ...clockShapes, ...others };

/** One of the nineteen shapes of the program. It stands beside a word, so it is never read aloud. */
export function Glyph({ name, size = 14 }: Readonly<{ name: GlyphName; size?: number }>) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox={name === 'mark' ? '0 0 17 17' : '0 0 16 16'}
      style={{ flex: 'none', display: 'block' }}
    >
      {glyphs[name]}
    </svg>
  );
}
