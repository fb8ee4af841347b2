import type { AppState } from '../../state/app-state.ts';
import { viewFields } from '../../state/embed-view.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';
import { onRest } from './on-rest.ts';

/** Tells the page around of each new selection, and of each view once it rests. */
export function tellHost(store: Store<AppState, Action>, send: (message: unknown) => void): void {
  let told = JSON.stringify(viewFields(store.get()));
  let { selected } = store.get();
  store.subscribe(() => {
    const now = store.get().selected;
    if (now === selected) return;
    selected = now;
    send({ type: 'policy-timeline:selected', event: now });
  });
  onRest(store, () => {
    const view = viewFields(store.get());
    const text = JSON.stringify(view);
    if (text === told) return;
    told = text;
    send({ type: 'policy-timeline:view', ...view });
  });
}
