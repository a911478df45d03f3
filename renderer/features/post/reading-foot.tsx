import { useState } from 'react';
import { useAppEvents } from '../../kit/use-answer.ts';

type Reading = Readonly<{ number: number; of: number | null }>;

/** How far the pages of a long scan have been read: a count, and nothing once it is done. */
export function ReadingFoot() {
  const [reading, setReading] = useState<Reading | null>(null);
  useAppEvents((event) => {
    if (event.event !== 'item.page') return;
    setReading(event.number === event.of ? null : { number: event.number, of: event.of });
  });
  if (reading === null) return null;
  return (
    <span className="figures">
      Reading page {reading.number}
      {reading.of !== null && ` of ${reading.of}`}.
    </span>
  );
}
