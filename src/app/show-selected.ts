import { type Dataset, eventOf } from '../data/dataset.ts';
import { toViewportAround } from '../model/viewport.ts';
import { readAddress } from '../state/address.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';

/** An address that names an event or a day but no window means the window that holds it. */
export function showSelected(
  store: Store<AppState, Action>,
  dataset: Dataset,
  addressText: string,
): void {
  const { address } = readAddress(addressText);
  const { selected, asOf, window: shown } = store.get();
  const day = eventOf(dataset, selected)?.date.first ?? asOf;
  if (day === null || address.from !== null || address.to !== null) return;
  if (day >= shown.start && day < shown.end) return;
  const window = toViewportAround(shown, day);
  store.dispatch({ type: 'windowMoved', window });
}
