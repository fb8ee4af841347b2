import { goToEvent } from '../../browse/moves.ts';
import { eventOf } from '../../data/dataset.ts';
import type { EventId } from '../../model/policy-event.ts';
import { assertNever } from '../../model/result.ts';
import type { AppState } from '../../state/app-state.ts';
import { isFramed } from '../../state/chart-views.ts';
import {
  type EmbedCommand,
  type EmbedError,
  MESSAGES_VERSION,
  embedError,
} from '../../state/embed-messages.ts';
import { stateWith } from '../../state/embed-view.ts';
import { dropUnknownNames } from '../../state/known-names.ts';
import type { Pairs } from '../../state/query-text.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';
import { exportView } from './export-view.ts';
import type { LiveEmbed } from './live-embed.ts';
import type { StoryPlayer } from './story-player.ts';

/** What a command of the page around can reach. */
export interface Reach {
  readonly store: Store<AppState, Action>;
  readonly send: (message: unknown) => void;
  readonly sendSize: () => void;
  /** The timeline once it is there; null while it is loading. */
  readonly live: () => LiveEmbed | null;
  readonly player: StoryPlayer;
  /** The page around is a slide deck. */
  readonly onDeck: () => void;
}

/** Does what the page around asks, or says why not. It never takes the keyboard. */
export function obey(command: EmbedCommand, reach: Reach): void {
  switch (command.kind) {
    case 'ping':
      reach.send({ type: 'policy-timeline:pong', version: MESSAGES_VERSION });
      break;
    case 'set-view':
      answer(reach, setView(command.pairs, reach));
      break;
    case 'select':
      answer(reach, select(command.event, reach));
      break;
    case 'play':
      answer(reach, reach.player.play(command.what, command.id));
      break;
    case 'step':
      answer(reach, step(command.by, command.id, reach));
      break;
    case 'export':
      void exportView(command.format, reach.live()).then((made) => {
        reach.send(command.id === undefined ? made : { ...made, id: command.id });
      });
      break;
    case 'refused':
      reach.send(command.answer);
      break;
    case 'slide':
      reach.onDeck();
      if (command.shown) {
        reach.player.restart();
        reach.live()?.resume();
      } else reach.live()?.pause();
      break;
    case 'height':
      reach.sendSize();
      break;
    default:
      assertNever(command);
  }
}

function answer({ send }: Reach, error: EmbedError | null): void {
  if (error !== null) send(error);
}

/** At either end nothing is left to do, and nothing is wrong. */
function step(by: 1 | -1, id: string | undefined, { store, player }: Reach): EmbedError | null {
  if (store.get().story === null) return embedError('unsupported', 'no story is told', id);
  player.step(by);
  return null;
}

/** Before the dataset is there names are taken on trust; they are looked at when it comes. */
function setView(pairs: Pairs, { store, live, player }: Reach): EmbedError | null {
  const state = stateWith(store.get(), pairs);
  if (state.view !== undefined && !isFramed(state.view)) {
    return embedError('unsupported', `view: ${state.view}`);
  }
  const timeline = live();
  if (timeline !== null) {
    const checked = dropUnknownNames({ ...store.get(), ...state, notices: [] }, timeline.known);
    const [first] = checked.notices;
    if (first !== undefined) return embedError('unknown', `${first.param}: ${first.value}`);
  }
  const { story = null, ...rest } = state;
  const { story: told } = store.get();
  store.dispatch({ type: 'addressRead', state: story === null ? state : rest });
  // Last, because it flies: a new view would end the flight.
  if (story !== null && (story.id !== told?.id || story.scene !== told.scene)) {
    return player.play(story);
  }
  const names = new Set(pairs.map(([name]) => name));
  const event = timeline === null ? null : eventOf(timeline.dataset, store.get().selected);
  const isPlaced = names.has('from') || names.has('to') || !names.has('event');
  if (event !== null && !isPlaced) goToEvent(store, event);
  return null;
}

function select(id: EventId | null, { store, live }: Reach): EmbedError | null {
  const timeline = live();
  const event = timeline === null ? null : eventOf(timeline.dataset, id);
  if (event !== null) goToEvent(store, event);
  else if (id === null || timeline === null) store.dispatch({ type: 'selected', id });
  else return embedError('unknown', `event: ${id}`);
  return null;
}
