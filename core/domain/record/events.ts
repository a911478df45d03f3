import type { EventId } from '../ids.ts';
import type { Occurred } from '../time/moment.ts';
import type { CaseEventData } from './events/case-events.ts';
import type { BatchEventData, ItemEventData, PostEventData } from './events/item-events.ts';
import type {
  CalendarsEventData,
  DeviceEventData,
  DisposalEventData,
  PeopleEventData,
  PersonEventData,
  ProceduresEventData,
  SettingsEventData,
  TemplatesEventData,
} from './events/office-events.ts';

/** Every kind of stream with the events it may hold (record_formats 2, 6). One closed union; old versions are up-cast. */
export type StreamEvents = {
  case: CaseEventData;
  item: ItemEventData;
  batch: Pick<BatchEventData, 'batch_fed' | 'sheet_placed' | 'batch_closed' | 'struck'>;
  batchfile: Pick<BatchEventData, 'batch_kept'>;
  post: PostEventData;
  people: PeopleEventData;
  person: PersonEventData;
  procedures: ProceduresEventData;
  calendars: CalendarsEventData;
  templates: TemplatesEventData;
  settings: SettingsEventData;
  disposal: DisposalEventData;
  device: DeviceEventData;
};

export type StreamKind = keyof StreamEvents;

/** An event as a use case decides it: what happened, before it is numbered and chained. */
export type Draft<D, T extends keyof D = keyof D> = {
  [K in T]: Readonly<{
    type: K;
    v: 1;
    occurred: Occurred;
    data: D[K];
    /** The leaves of its conflict key that the author had folded (record 4). */
    replaces?: readonly EventId[];
    /** Derived events on which this act rests (record 3). */
    basis?: readonly string[];
    /** The reason with which a person settles an open disagreement. */
    resolves?: string;
  }>;
}[T];

export type DraftOf<S extends StreamKind> = Draft<StreamEvents[S]>;
export type AnyDraft = { [S in StreamKind]: DraftOf<S> }[StreamKind];

/** What the header of its changeset adds to an event when it is read back. */
export type Recorded = Readonly<{
  id: EventId;
  hlc: number;
  dev: string;
  seq: number;
  index: number;
  act: string;
  user: string;
  second: string | null;
  /** The author's PC clock, ms since 1970: a claim, not proof. */
  wallMs: number;
}>;

export type EventOf<S extends StreamKind> = DraftOf<S> & Recorded;
export type CaseEvent = EventOf<'case'>;
export type ItemEvent = EventOf<'item'>;
export type PeopleEvent = EventOf<'people'>;
export type SettingsEvent = EventOf<'settings'>;
export type AnyEvent = { [S in StreamKind]: EventOf<S> }[StreamKind];
