import type { Instant } from '#core/domain/time/moment.ts';
import type { OfficeBook } from '../office-book.ts';
import type { OpenOffice } from '../session.ts';

/** Who looks at a case, in which office, and when. */
export type ViewSetting = Readonly<{ office: OpenOffice; book: OfficeBook; now: Instant }>;
