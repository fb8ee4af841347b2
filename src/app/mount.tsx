import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Dataset } from '../data/dataset.ts';
import { MS_PER_DAY, toDay } from '../model/day.ts';
import { LANGS } from '../model/text.ts';
import { homeViewport } from '../model/viewport.ts';
import { readAddress, stateOf } from '../state/address.ts';
import { initialState } from '../state/app-state.ts';
import { createStore } from '../state/store.ts';
import { update } from '../state/update.ts';
import { App, type OwnFiles, placeOf } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { createI18n } from './i18n.ts';
import type { LoadProgress } from './large-messages.ts';
import { datasetQuery } from './load-dataset.ts';
import { preferredLang } from './preferred-lang.ts';
import { firstPlanInput } from './place-ahead.ts';
import { loadSearch } from './search-query.ts';
import { addressText } from './address-text.ts';
import { syncAddress } from './url-sync.ts';

/** Width below which a window of years would have no room for names, pixels. */
const NARROW = 720;

/** When what is not needed at once may be loaded, milliseconds. */
const LATER = 2000;

/** Starts the app inside `host`; returns the way to end it. Instances know nothing of each other. */
export function mount(host: HTMLElement, own: OwnFiles): () => void {
  const today = toDay(Math.floor(Date.now() / MS_PER_DAY));
  const home = homeViewport(today, innerWidth < NARROW);
  const asked = stateOf(readAddress(addressText()), home);
  const store = createStore({ ...initialState(today, home), ...asked }, update);
  const systemLang = preferredLang();
  const words = createI18n(store.get().lang ?? systemLang);
  const queries = new QueryClient();
  const progress = createStore<LoadProgress | null, LoadProgress>(null, (_, next) => next);
  // The events are asked for before anything is drawn.
  const place = placeOf(store.get().data, own);
  const guess = (dataset: Dataset) =>
    firstPlanInput(dataset, store.get(), store.get().lang ?? systemLang, host);
  void queries.prefetchQuery(datasetQuery(place, progress.dispatch, guess));
  // A text in the address will be sought in them; should this fail, the search itself says so.
  if (store.get().filter.text !== '') void loadSearch().catch(() => undefined);
  const stopSync = syncAddress(store);
  const root = createRoot(host);
  let ended = false;
  const failed = () => {
    document.documentElement.dataset.error = 'network';
  };
  void words.then((i18n) => {
    if (ended) return;
    // The other languages follow, so that a change needs no network.
    setTimeout(() => void i18n.loadLanguages([...LANGS]), LATER);
    root.render(
      <I18nextProvider i18n={i18n}>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <App store={store} own={own} progress={progress} systemLang={systemLang} host={host} />
          </QueryClientProvider>
        </ErrorBoundary>
      </I18nextProvider>,
    );
  }, failed);
  return () => {
    ended = true;
    stopSync();
    root.unmount();
    queries.clear();
    own.workers?.end();
  };
}
