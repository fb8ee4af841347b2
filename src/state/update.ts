import type { Day } from '../model/day.ts';
import { type Filter, sameFilter } from '../model/filter.ts';
import { type LaneChoice, sameLaneChoice } from '../model/lane-choice.ts';
import { type LensChoice, sameLensChoice } from '../model/lens-choice.ts';
import type { EventId } from '../model/policy-event.ts';
import { assertNever } from '../model/result.ts';
import { LINKED_STORY } from '../model/story.ts';
import type { Lang } from '../model/text.ts';
import { type Viewport, clampViewport, isWindow } from '../model/viewport.ts';
import {
  type AppState,
  type Cursor,
  type Hover,
  NO_EVENTS,
  type Notice,
  type Opened,
  type ThemeChoice,
  type View,
  settledWindow,
} from './app-state.ts';
import { type KnownNames, dropUnknownNames, followRedirect } from './known-names.ts';
import { type Trail, goBack, goForward, rest } from './trail.ts';

/** Everything that can happen to an {@link AppState}. */
export type Action =
  | { readonly type: 'windowMoved'; readonly window: Viewport }
  /** Asks for a flight; `flying` are its steps, `windowMoved` its end. */
  | { readonly type: 'flown'; readonly to: Viewport }
  | { readonly type: 'flying'; readonly window: Viewport }
  /** A flight back from past the edge of the data, which is no place to come back to. */
  | { readonly type: 'sprungBack'; readonly to: Viewport }
  /** The window has been quiet for a while: a place to come back to. */
  | { readonly type: 'rested' }
  | { readonly type: 'wentBack' }
  | { readonly type: 'wentForward' }
  | { readonly type: 'filterSet'; readonly filter: Filter }
  /** `along`: the event whose relations led here. */
  | { readonly type: 'selected'; readonly id: EventId | null; readonly along?: EventId | undefined }
  /** Opens an instrument, or a country or body, in the details; null goes back to what was there. */
  | { readonly type: 'opened'; readonly what: Opened | null }
  | { readonly type: 'viewSet'; readonly view: View }
  | { readonly type: 'lanesSet'; readonly lanes: LaneChoice }
  | { readonly type: 'lensSet'; readonly lens: Partial<LensChoice> }
  | { readonly type: 'asOfSet'; readonly day: Day | null }
  | { readonly type: 'alignSet'; readonly align: readonly EventId[] }
  /** Opens a story at a scene, from 1, or goes to one. */
  | { readonly type: 'presented'; readonly id: string; readonly scene: number }
  /** Leaves the story; `view` is what its scene showed, to go on from there. */
  | { readonly type: 'storyLeft'; readonly view: Partial<AppState> }
  /** The story turned out not to be there, or not to be one. */
  | { readonly type: 'storyLost'; readonly notice: Notice }
  | { readonly type: 'joinedShown'; readonly ids: readonly EventId[] }
  | { readonly type: 'cursorMoved'; readonly cursor: Cursor | null }
  | { readonly type: 'hovered'; readonly hover: Hover | null }
  | { readonly type: 'langSet'; readonly lang: Lang }
  | { readonly type: 'themeSet'; readonly theme: ThemeChoice }
  | { readonly type: 'othersToggled' }
  | { readonly type: 'relationNamesToggled' }
  | { readonly type: 'noticeDismissed'; readonly index: number }
  | { readonly type: 'addressRead'; readonly state: Partial<AppState> }
  | {
      readonly type: 'namesKnown';
      /** Ids that events once had, and the ids they have now. */
      readonly redirects: ReadonlyMap<string, EventId>;
      readonly known: KnownNames;
    };

/** The next state. Returns the same object when nothing changes, so that nobody redraws. */
export function update(state: AppState, action: Action): AppState {
  switch (action.type) {
    case 'windowMoved':
      if (!isWindow(action.window)) return state;
      return changed(state, { window: clampViewport(action.window), target: null, hover: null });
    case 'flown':
      if (!isWindow(action.to)) return state;
      return { ...state, target: clampViewport(action.to), trail: trailFrom(state) };
    case 'flying':
      return changed(state, { window: action.window, hover: null });
    case 'sprungBack':
      return { ...state, target: clampViewport(action.to) };
    case 'rested':
      return changed(state, { trail: trailFrom(state) });
    case 'wentBack':
      return along(state, goBack(state.trail, settledWindow(state)));
    case 'wentForward':
      return along(state, goForward(state.trail, settledWindow(state)));
    case 'filterSet':
      return sameFilter(state.filter, action.filter)
        ? state
        : { ...state, filter: action.filter, hover: null };
    case 'selected':
      return state.selected === action.id && state.joined.length === 0 && state.opened === null
        ? state
        : {
            ...state,
            selected: action.id,
            opened: null,
            walkedFrom: action.along ?? null,
            joined: NO_EVENTS,
            // The next arrow starts from what was opened.
            cursor: action.id === null || action.id === state.cursor?.id ? state.cursor : null,
          };
    case 'opened':
      return sameOpened(state.opened, action.what) ? state : { ...state, opened: action.what };
    case 'viewSet':
      return changed(state, { view: action.view, hover: null });
    case 'lanesSet':
      return sameLaneChoice(state.lanes, action.lanes)
        ? state
        : { ...state, lanes: action.lanes, hover: null, cursor: null };
    case 'lensSet': {
      const lens = { ...state.lens, ...action.lens };
      return sameLensChoice(state.lens, lens) ? state : { ...state, lens };
    }
    case 'asOfSet':
      return changed(state, { asOf: action.day });
    case 'alignSet':
      return state.align.join() === action.align.join() ? state : { ...state, align: action.align };
    case 'presented':
      return state.story?.id === action.id && state.story.scene === action.scene
        ? state
        : {
            ...state,
            story: { id: action.id, scene: action.scene },
            tale: action.id === LINKED_STORY ? state.tale : null,
            target: null,
            hover: null,
          };
    case 'storyLeft':
      return state.story === null
        ? state
        : {
            ...state,
            ...action.view,
            story: null,
            tale: null,
            target: null,
            trail: trailFrom(state),
          };
    case 'storyLost':
      return state.story === null
        ? state
        : { ...state, story: null, tale: null, notices: [...state.notices, action.notice] };
    case 'joinedShown':
      return { ...state, joined: action.ids, selected: null, opened: null };
    case 'cursorMoved':
      return sameCursor(state.cursor, action.cursor) ? state : { ...state, cursor: action.cursor };
    case 'hovered':
      return sameHover(state.hover, action.hover) ? state : { ...state, hover: action.hover };
    case 'langSet':
      return changed(state, { lang: action.lang });
    case 'themeSet':
      return changed(state, { theme: action.theme });
    case 'othersToggled':
      return { ...state, othersOpen: !state.othersOpen, hover: null };
    case 'relationNamesToggled':
      return { ...state, relationNames: !state.relationNames };
    case 'noticeDismissed':
      return action.index in state.notices
        ? { ...state, notices: state.notices.toSpliced(action.index, 1) }
        : state;
    case 'addressRead':
      return changed(state, {
        target: null,
        hover: null,
        cursor: null,
        joined: NO_EVENTS,
        trail: trailFrom(state),
        ...action.state,
        ...noticesRead(state, action.state),
      });
    case 'namesKnown':
      return dropUnknownNames(followRedirect(state, action.redirects), action.known);
    default:
      return assertNever(action);
  }
}

/** The trail with the present window on it; one that is only flown through is no place of rest. */
function trailFrom({ trail, target, window }: AppState): Trail {
  return target === null ? rest(trail, window) : trail;
}

/** A flight to the place the trail has been followed to; nothing where it ends. */
function along(state: AppState, trail: Trail | null): AppState {
  return trail === null ? state : { ...state, trail, target: trail.here };
}

/** The state with these parts, or the very same object when they are what it has already. */
function changed(state: AppState, parts: Partial<AppState>): AppState {
  const same = Object.entries(parts).every(([key, value]) =>
    sameValue(Reflect.get(state, key), value),
  );
  return same ? state : { ...state, ...parts };
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return isViewport(a) && isViewport(b) && a.start === b.start && a.end === b.end;
}

function isViewport(value: unknown): value is Viewport {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function sameCursor(a: Cursor | null, b: Cursor | null): boolean {
  return a?.id === b?.id && a?.laneKey === b?.laneKey;
}

function sameHover(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  return a.id === b.id && a.x === b.x && a.y === b.y && a.count === b.count;
}

function sameOpened(a: Opened | null, b: Opened | null): boolean {
  if (a === null || b === null) return a === b;
  return nameOfOpened(a) === nameOfOpened(b);
}

function nameOfOpened(opened: Opened): string {
  return opened.kind === 'instrument' ? `instrument ${opened.id}` : `place ${opened.code}`;
}

/** Whose data it is was told when it came: an address with the same data does not tell it again. */
function noticesRead(
  state: AppState,
  { data = state.data, notices }: Partial<AppState>,
): Pick<AppState, 'notices'> | null {
  if (notices === undefined || data !== state.data) return null;
  const kept = state.notices.filter(({ code }) => code === 'foreign-data');
  return { notices: [...kept, ...notices.filter(({ code }) => code !== 'foreign-data')] };
}
