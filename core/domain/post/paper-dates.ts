import type { PlainDate } from '../time/moment.ts';

/** The four dates of a piece of paper in the firm's zone, as far as they are known. `deliveredTime` is `hh:mm`. */
export type PaperDates = Readonly<{
  letterDated: PlainDate | null;
  postmarked: PlainDate | null;
  delivered: PlainDate | null;
  deliveredTime: string | null;
  scanned: PlainDate | null;
}>;

export type PaperField = keyof PaperDates;

/** The firm's clock on the wall: a day and `hh:mm` in its zone. */
export type WallClock = Readonly<{ date: PlainDate; time: string }>;
