import type {
  Category,
  Check,
  Confirmation,
  Force,
  Kind,
  Maker,
  RelationType,
  Stage,
  Stance,
} from './category.ts';
import type { EdtfDate } from './edtf.ts';
import type { LocalText } from './text.ts';

declare const eventIdBrand: unique symbol;
/** The stable name of an event, `eu-ai-act-parliament-adopts`. */
export type EventId = string & { readonly [eventIdBrand]: true };
declare const instrumentIdBrand: unique symbol;
/** The stable name of an instrument, `eu-ai-act`. */
export type InstrumentId = string & { readonly [instrumentIdBrand]: true };
/** ISO 3166-1 alpha-2 of a country, or a body's code (`EU`, `UN`, `G7`, `INTL` …). */
export type JurisdictionCode = string;

export function toEventId(text: string): EventId {
  return text as EventId;
}

export function toInstrumentId(text: string): InstrumentId {
  return text as InstrumentId;
}

/** 1 (detail) to 5 (what a reader with one minute must see). */
export type Weight = 1 | 2 | 3 | 4 | 5;

export interface Source {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly lang: string;
  /** Primary: the actor's own page, the official publication, or a full copy of the official text. */
  readonly kind: 'primary' | 'secondary';
  /** How the address was confirmed; null when the file does not say. */
  readonly confirmed: Confirmation | null;
}

/** What a source says of the event where it is worth showing, mostly because others differ. */
export interface Claim {
  /** Index of the event's source that says it; null when the file does not tell. */
  readonly source: number | null;
  /** The other date or number, as the source has it. */
  readonly says: string | null;
  readonly stance: Stance;
  readonly note: LocalText;
}

export interface Relation {
  readonly type: RelationType;
  readonly to: EventId;
}

/** How one instrument stands to another: an act amends an act, a code implements a law. */
export interface InstrumentRelation {
  readonly type: RelationType;
  readonly to: InstrumentId;
}

/** One dated event. Never called `Event`: that name is the browser's. */
export interface PolicyEvent {
  readonly id: EventId;
  readonly date: EdtfDate;
  readonly title: LocalText;
  /** The short name on the axis. */
  readonly label: LocalText;
  readonly summary: LocalText;
  readonly jurisdictions: readonly JurisdictionCode[];
  readonly actors: readonly string[];
  readonly kind: Kind;
  readonly category: Category;
  readonly force: Force;
  readonly instrument: InstrumentId | null;
  readonly stage: Stage | null;
  readonly topics: readonly string[];
  readonly weight: Weight;
  /** Scheduled, not yet happened, when the dataset was made. */
  readonly planned: boolean;
  /** The event that carries the new date, when this scheduled one was moved. */
  readonly replacedBy: EventId | null;
  /** The event whose decision moved this scheduled date. */
  readonly movedBy: EventId | null;
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly check: Check;
  readonly claims: readonly Claim[];
  /** An incident, accusation, leak or the like, which wants two independent reputable publishers. */
  readonly extraordinary: boolean;
}

/** A law, code, declaration or the like, whose steps are events. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly title: LocalText;
  /** The short name, for "Life of …". */
  readonly label: LocalText;
  readonly jurisdictions: readonly JurisdictionCode[];
  /** Who makes it, whatever the country calls them; null where the record does not say. */
  readonly maker: Maker | null;
  readonly force: Force;
  /** The official number: CELEX or ELI, Public Law, 令 or 国发 number, UN document symbol … */
  readonly identifier: string | null;
  /** Address of the official text. */
  readonly url: string | null;
  readonly relations: readonly InstrumentRelation[];
}

/** Whether a mark is drawn hollow: voluntary, or a draft that binds nobody yet. */
export function isHollow(event: Pick<PolicyEvent, 'category' | 'force' | 'stage'>): boolean {
  if (event.category === 'capability') return false;
  if (event.force === 'voluntary') return true;
  return event.category === 'law' && (event.stage === 'proposed' || event.stage === 'consulted');
}
