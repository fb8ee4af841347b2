import type { Filter } from '../model/filter.ts';
import { NO_FILTER } from '../model/filter.ts';
import { type LaneChoice, NO_LANE_CHOICE } from '../model/lane-choice.ts';
import { type LensChoice, NO_LENS_CHOICE } from '../model/lens-choice.ts';
import type { EventId, InstrumentId, JurisdictionCode } from '../model/policy-event.ts';
import type { Lang } from '../model/text.ts';
import type { Day } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import { NO_TRAIL, type Trail } from './trail.ts';

export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The ways to look at the events. */
export const VIEWS = ['timeline', 'table', 'compare', 'pace', 'life', 'shift'] as const;
export type View = (typeof VIEWS)[number];

/** What the details show instead of the selected event: an instrument, or a country or body. */
export type Opened =
  | { readonly kind: 'instrument'; readonly id: InstrumentId }
  | { readonly kind: 'jurisdiction'; readonly code: JurisdictionCode };

/** A story that is being presented, and its scene, from 1. */
export interface Presented {
  readonly id: string;
  readonly scene: number;
}

/** Something the reader should know about what was asked for; the words are the interface's. */
export interface Notice {
  readonly code: 'broken' | 'unknown' | 'foreign-data' | 'no-own-story' | 'unframed' | 'lost';
  /** The address parameter it is about. */
  readonly param: string;
  readonly value: string;
}

/** An event in one of its lanes. */
export interface Cursor {
  readonly id: EventId;
  readonly laneKey: string;
}

/** What the pointer or the keyboard rests on. */
export interface Hover {
  readonly id: EventId;
  /** How many events are joined in the mark, itself included. */
  readonly count: number;
  /** Where the mark is, in pixels of the timeline region. */
  readonly x: number;
  readonly y: number;
}

/** Everything one mounted app remembers. The first part is in the address, the second is not. */
export interface AppState {
  /** The reader's choice; null follows the system. */
  readonly lang: Lang | null;
  readonly theme: ThemeChoice;
  readonly filter: Filter;
  readonly window: Viewport;
  readonly selected: EventId | null;
  readonly opened: Opened | null;
  readonly view: View;
  readonly lanes: LaneChoice;
  readonly lens: LensChoice;
  /** The day whose state of the law is shown; null is today. */
  readonly asOf: Day | null;
  /**
   * Events that are day 0 of a comparison: one for all countries, or one for each in the order of the
   * chosen countries. Empty compares by the calendar.
   */
  readonly align: readonly EventId[];
  /** The story that is presented in place of the view; null is none. */
  readonly story: Presented | null;
  /** The packed text of a story that came in the address; null is none. */
  readonly tale: string | null;
  /** Address of another dataset than the project's own. */
  readonly data: string | null;
  /** Address parameters that are not ours, kept as they came. */
  readonly foreign: readonly (readonly [string, string])[];

  /** Today, read once by the shell. */
  readonly today: Day;
  /** The window shown when the address names none. */
  readonly home: Viewport;
  /** A window being flown to; the stage moves `window` there. */
  readonly target: Viewport | null;
  /** The windows the view has rested in, to go back to. */
  readonly trail: Trail;
  readonly hover: Hover | null;
  /** The events of one mark that no zoom can part, listed for choosing. */
  readonly joined: readonly EventId[];
  /** What the keyboard stands on, an event in one of its lanes. */
  readonly cursor: Cursor | null;
  /** Whether the gathered tail of countries is shown lane by lane. */
  readonly othersOpen: boolean;
  /** The event whose relations are being walked along, until something else is selected. */
  readonly walkedFrom: EventId | null;
  /** Whether every arc says what relation it is. */
  readonly relationNames: boolean;
  readonly notices: readonly Notice[];
}

/** The one empty list, so that an empty list replaced by an empty list is no change. */
export const NO_EVENTS: readonly EventId[] = [];

export function initialState(today: Day, home: Viewport): AppState {
  return {
    lang: null,
    theme: 'auto',
    filter: NO_FILTER,
    window: home,
    selected: null,
    opened: null,
    view: 'timeline',
    lanes: NO_LANE_CHOICE,
    lens: NO_LENS_CHOICE,
    asOf: null,
    align: NO_EVENTS,
    story: null,
    tale: null,
    data: null,
    foreign: [],
    today,
    home,
    target: null,
    trail: NO_TRAIL,
    hover: null,
    joined: NO_EVENTS,
    cursor: null,
    othersOpen: false,
    walkedFrom: null,
    relationNames: false,
    notices: [],
  };
}

/** The window that is, or will be once a flight has landed. */
export function settledWindow(state: AppState): Viewport {
  return state.target ?? state.window;
}
