import { useQuery } from '@tanstack/react-query';
import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type AppContext, AppContextProvider } from '../browse/app-context.ts';
import { AppShell, type UpperDialogs } from '../browse/app-shell.tsx';
import { createWords } from '../browse/create-words.ts';
import { FirstVisit } from '../browse/first-visit.tsx';
import { Failure, Skeleton } from '../browse/load-states.tsx';
import { lazyPart } from '../browse/lazy-part.tsx';
import { useMedia } from '../browse/use-media.ts';
import { dateText } from '../model/date-text.ts';
import { issueText } from '../model/result.ts';
import { LINKED_STORY, OWN_STORY, type StoryEntry } from '../model/story.ts';
import { type Lang, langOf, localeOf } from '../model/text.ts';
import { DARK, LIGHT, type Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import { hasOwnParameters } from '../state/own-parameters.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import type { LoadProgress } from './large-messages.ts';
import { type DataPlace, LoadError, type Loaded, datasetQuery } from './load-dataset.ts';
import type { Workers } from './workers.ts';
import { createPreferences } from './preferences.ts';
import { applyTheme } from './apply-theme.ts';
import { knownNames } from './known-names.ts';
import { nextFrame } from './next-task.ts';
import { useSearch } from './search-query.ts';
import { showSelected } from './show-selected.ts';
import { PrintSoon } from './print-soon.tsx';
import { addressText } from './address-text.ts';
import { useFonts } from './use-fonts.ts';

/** How far the loading is; null before anything is known. */
export type ProgressStore = Store<LoadProgress | null, LoadProgress>;

/** What the page brings itself. */
export interface OwnFiles {
  /** Address of the dataset. */
  readonly dataUrl: string;
  /** What is known of the stories that can be presented. */
  readonly stories: readonly StoryEntry[];
  /** Workers that read other files off the main thread; null where no other file can be shown. */
  readonly workers: Workers | null;
}

/** The project's own dataset, or the one that the reader has chosen. */
export function placeOf(chosen: string | null, { dataUrl, workers }: OwnFiles): DataPlace {
  if (workers === null) return { url: dataUrl };
  return { url: chosen ?? dataUrl, ...(chosen === null ? {} : { workers }) };
}

interface AppProps {
  readonly store: Store<AppState, Action>;
  readonly own: OwnFiles;
  readonly progress: ProgressStore;
  readonly systemLang: Lang;
  readonly host: HTMLElement;
}

/** Loads the dataset and shows the screen, a skeleton, or what went wrong. */
export function App({ store, own, progress, systemLang, host }: AppProps) {
  const chosen = useSyncExternalStore(store.subscribe, () => store.get().data);
  const shown = useSyncExternalStore(progress.subscribe, progress.get);
  const place = placeOf(chosen, own);
  const { data, error, refetch } = useQuery(datasetQuery(place, progress.dispatch));
  // While others place very many events the screen is put together piece by piece.
  const later = useDeferredValue(data);
  const loaded = data?.packer === null ? data : later;
  const theme = useTheme(store, host);
  const fonts = useFonts();
  useLanguage(store, systemLang);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (error === null) delete dataset.error;
    else dataset.error = codeOf(error);
  }, [error]);
  if (error !== null) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (loaded === undefined || !fonts) return <Skeleton progress={shown} />;
  // Stories are told of our own events only.
  const stories = place.workers === undefined ? own.stories : NO_STORIES;
  return <Ready loaded={loaded} store={store} theme={theme} stories={stories} />;
}

interface ReadyProps {
  readonly loaded: Loaded;
  readonly store: Store<AppState, Action>;
  readonly theme: Theme;
  readonly stories: readonly StoryEntry[];
}

const NO_STORIES: readonly StoryEntry[] = [];
const PresentStory = lazyPart(() =>
  import('./present-story.tsx').then((part) => part.PresentStory),
);
const LensView = lazyPart(() => import('../lenses/lens-view.tsx').then((part) => part.LensView));
const DIALOGS: UpperDialogs = {
  share: lazyPart(() => import('../takeaway/share-dialog.tsx').then((part) => part.ShareDialog)),
  download: lazyPart(() =>
    import('../takeaway/download-dialog.tsx').then((part) => part.DownloadDialog),
  ),
  present: lazyPart(() =>
    import('../present/present-dialog.tsx').then((part) => part.PresentDialog),
  ),
  addScene: lazyPart(() => import('../present/scene-added.tsx').then((part) => part.SceneAdded)),
};

function Ready({ loaded, store, theme, stories }: ReadyProps) {
  const { dataset, packer, facet, issues } = loaded;
  const { t, i18n } = useTranslation();
  const words = useMemo(
    () => createWords(dataset, langOf(i18n.language) ?? 'en'),
    [dataset, i18n.language],
  );
  const { searcher, searchLost, wantSearch, waiting } = useSearch(loaded, store);
  // The first picture is what the address asks for; later the screen stays while a search comes.
  const [held, setHeld] = useState(waiting);
  if (held && !waiting) setHeld(false);
  const citationDates = useMemo(() => ({ en: dateText('en'), zh: dateText('zh') }), []);
  const context = useMemo<AppContext>(
    () => ({
      store,
      dataset,
      packer,
      facet,
      searcher,
      searchLost,
      wantSearch,
      theme,
      words,
      citationDates,
      stories,
    }),
    [
      store,
      dataset,
      packer,
      facet,
      searcher,
      searchLost,
      wantSearch,
      theme,
      words,
      citationDates,
      stories,
    ],
  );
  const [preferences] = useState(createPreferences);
  const [singleKeys, setSingleKeys] = useState(() => preferences.read().singleKeys);
  // Somebody's link opens as they meant it, without a word from us.
  const [isFirst] = useState(() => !hasOwnParameters(addressText()));
  const chooseSingleKeys = useCallback(
    (on: boolean) => {
      setSingleKeys(on);
      preferences.keep({ singleKeys: on });
    },
    [preferences],
  );
  const keepHintSeen = useCallback(() => preferences.keep({ hintSeen: true }), [preferences]);
  useEffect(() => {
    const known = knownNames(dataset, facet, stories);
    const check = () =>
      store.dispatch({
        type: 'namesKnown',
        redirects: dataset.redirects,
        known,
      });
    const arrive = () => {
      check();
      showSelected(store, dataset, addressText());
    };
    arrive();
    addEventListener('popstate', arrive);
    return () => removeEventListener('popstate', arrive);
  }, [store, dataset, facet, stories]);
  const cannotSearch = packer !== null;
  useEffect(() => {
    // A text that nothing can look for would only seem to narrow the view.
    const { filter } = store.get();
    if (cannotSearch && filter.text !== '') {
      store.dispatch({ type: 'filterSet', filter: { ...filter, text: '' } });
    }
  }, [store, cannotSearch]);
  const [isPainted, setIsPainted] = useState(false);
  const painted = useCallback(() => {
    document.documentElement.dataset.ready = 'true';
    void nextFrame().then(() => {
      setIsPainted(true);
      // What the reader sees first is where the trail begins, however soon they leave it.
      if (store.get().trail.here === null) store.dispatch({ type: 'rested' });
    });
  }, [store]);
  const presented = useSyncExternalStore(store.subscribe, () => store.get().story?.id);
  const story = stories.find(({ id }) => id === presented);
  if (held) return <Skeleton progress={null} />;
  const isReaders = stories.length > 0 && (presented === OWN_STORY || presented === LINKED_STORY);
  if (story !== undefined || isReaders) {
    return (
      <AppContextProvider value={context}>
        <Suspense fallback={<p className="visually-hidden">{t('story.loading')}</p>}>
          <PresentStory entry={story ?? null} onPainted={painted} />
        </Suspense>
      </AppContextProvider>
    );
  }
  return (
    <AppContextProvider value={context}>
      <AppShell
        dialogs={DIALOGS}
        lens={LensView}
        issues={issues}
        singleKeys={singleKeys}
        onSingleKeys={chooseSingleKeys}
        onPainted={painted}
        firstVisit={
          <FirstVisit
            // Who searches has begun.
            mayShow={isFirst && searcher === null}
            wasSeen={() => preferences.read().hintSeen}
            onSeen={keepHintSeen}
          />
        }
      />
      <PrintSoon isPainted={isPainted} />
    </AppContextProvider>
  );
}

/** Follows the choice of theme, or the system where none was made; colours the host. */
function useTheme(store: Store<AppState, Action>, host: HTMLElement): Theme {
  const choice = useSyncExternalStore(store.subscribe, () => store.get().theme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const theme = choice === 'dark' || (choice === 'auto' && systemDark) ? DARK : LIGHT;
  useEffect(() => applyTheme(host, theme), [host, theme]);
  return theme;
}

/** Follows the choice of language; the page's own language and title go with it. */
function useLanguage(store: Store<AppState, Action>, systemLang: Lang): void {
  const { t, i18n } = useTranslation();
  const lang = useSyncExternalStore(store.subscribe, () => store.get().lang) ?? systemLang;
  useEffect(() => {
    if (i18n.language !== lang) void i18n.changeLanguage(lang);
    document.documentElement.lang = localeOf(lang);
  }, [i18n, lang]);
  const title = t('appName');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Anything the loader did not expect is a file it could not read. */
function codeOf(error: Error): LoadError['code'] {
  return error instanceof LoadError ? error.code : 'format';
}

function LoadFailure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const code = codeOf(error);
  const reasons = {
    offline: t('loadFailedOffline'),
    network: t('loadFailedNetwork'),
    format: t('loadFailedFormat'),
    status: t('loadFailedStatus', { status: error instanceof LoadError ? error.status : '' }),
  };
  return (
    <Failure
      title={t('loadFailed')}
      reason={reasons[code]}
      advice={t('loadFailedAdvice')}
      lines={error instanceof LoadError ? error.issues.slice(0, 20).map(issueText) : []}
      action={t('tryAgain')}
      onAction={onRetry}
    />
  );
}
