import { goToEvent } from '../../browse/moves.ts';
import { eventOf } from '../../data/dataset.ts';
import type { EventId } from '../../model/policy-event.ts';
import { assertNever } from '../../model/result.ts';
import type { AppState } from '../../state/app-state.ts';
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

/** What a command of the page around can reach. */
export interface Reach {
  readonly store: Store<AppState, Action>;
  readonly send: (message: unknown) => void;
  readonly sendSize: () => void;
  /** The timeline once it is there; null while it is loading. */
  readonly live: () => LiveEmbed | null;
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
      if (command.shown) reach.live()?.resume();
      else reach.live()?.pause();
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

/** Before the dataset is there names are taken on trust; they are looked at when it comes. */
function setView(pairs: Pairs, { store, live }: Reach): EmbedError | null {
  const state = stateWith(store.get(), pairs);
  const timeline = live();
  if (timeline !== null) {
    const checked = dropUnknownNames({ ...store.get(), ...state, notices: [] }, timeline.known);
    const [first] = checked.notices;
    if (first !== undefined) return embedError('unknown', `${first.param}: ${first.value}`);
  }
  store.dispatch({ type: 'addressRead', state });
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
