import type { TFunction } from 'i18next';
import { columnName } from '../../browse/column-name.ts';
import { ZOOM_STEP, fitAll, goToEvent, zoomIn } from '../../browse/moves.ts';
import { type Dataset, eventOf } from '../../data/dataset.ts';
import { countCountries } from '../../data/facets.ts';
import type { EventId } from '../../model/policy-event.ts';
import { type Lang, localeOf } from '../../model/text.ts';
import { spanOf } from '../../model/viewport.ts';
import { canvasMeasure } from '../../stage/canvas-surface.ts';
import { type AppState, settledWindow } from '../../state/app-state.ts';
import type { KnownNames } from '../../state/known-names.ts';
import { fullPageQuery } from '../../state/embed-view.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';
import type { PictureSource } from '../../takeaway/picture-source.ts';
import { applyTheme } from '../apply-theme.ts';
import { knownNames } from '../known-names.ts';
import { showSelected } from '../show-selected.ts';
import { listenToEmbedKeys } from './embed-keys.ts';
import { type EmbedPicture, createEmbedPicture } from './embed-picture.ts';
import { type EmbedScreen, createEmbedScreen } from './embed-screen.ts';
import { type EmbedView, createEmbedViews } from './embed-views.ts';
import type { EmbedStories } from './embed-stories.ts';
import type { LiveEmbed } from './live-embed.ts';
import { onRest } from './on-rest.ts';
import type { StoryPlayer } from './story-player.ts';
import { watchMedia } from './watch-media.ts';

export interface EmbedParts {
  readonly store: Store<AppState, Action>;
  readonly dataset: Dataset;
  readonly stories: EmbedStories;
  readonly player: StoryPlayer;
  readonly systemLang: Lang;
  readonly wordsIn: (lang: Lang) => TFunction;
  readonly onPainted: () => void;
  /** Gives a key that means nothing here to the page around. */
  readonly giveBack: (event: KeyboardEvent) => void;
}

/** Puts the timeline into `host` and keeps it showing what the store says. */
export function showEmbed(host: HTMLElement, parts: EmbedParts): LiveEmbed {
  const { store, dataset, stories, player, systemLang, wordsIn, onPainted, giveBack } = parts;
  const known: KnownNames = {
    ...knownNames(dataset, countCountries(dataset)),
    story: { get: (id) => stories.get(id)?.scenes.length },
  };
  store.dispatch({ type: 'namesKnown', redirects: dataset.redirects, known });
  if (store.get().story === null) showSelected(store, dataset, location.search);
  const t = () => wordsIn(store.get().lang ?? systemLang);
  const viewsOf = createEmbedViews(dataset, stories);
  const media = watchMedia(() => follow());
  const look = () => viewsOf(store.get(), store.get().lang ?? systemLang, t(), media());
  const zoom = {
    zoomIn: () => zoomIn(store, ZOOM_STEP),
    zoomOut: () => zoomIn(store, 1 / ZOOM_STEP),
    fitAll: () => fitAll(store, dataset, look().matches),
  };
  const close = () => closeWhatIsOpen(store, screen);
  const choose = (id: EventId) => {
    const event = eventOf(dataset, id);
    if (event !== null) goToEvent(store, event);
    screen.details.focus();
  };
  const screen = createEmbedScreen({
    store,
    t,
    actions: { ...zoom, close, choose, step: player.step },
  });
  host.replaceChildren(screen.element);
  const picture = createEmbedPicture(store, screen, onPainted);
  const keys = { ...zoom, close, giveBack, step: player.step, walk: picture.walk };
  const isByKey = listenToEmbedKeys(screen.ground, keys);
  const follow = createFollower({ store, dataset, screen, picture, host, t, look, isByKey });
  follow();
  store.subscribe(follow);
  onRest(store, screen.bar.refresh);
  return {
    dataset,
    known,
    lens: () => look().lens,
    pictureSource: () => ({
      view: look().view,
      state: store.get(),
      t: t(),
      measure: canvasMeasure(),
      packer: null,
      address: new URL(`./?${fullPageQuery(store.get())}`, location.href).href,
      screen: screenNow(screen),
    }),
    resume: () => picture.show(look()),
    pause: () => {
      screen.hint.hide();
      // What flies has landed when the slide comes back.
      store.dispatch({ type: 'windowMoved', window: settledWindow(store.get()) });
    },
  };
}

/** How large what stands in the middle is: the timeline, or the chart of a lens by itself. */
function screenNow({ ground, lens }: EmbedScreen): PictureSource['screen'] {
  const shown = lens.hidden ? ground : (lens.querySelector('.lens-room') ?? lens);
  const { clientWidth, clientHeight, scrollTop } = shown;
  return { width: clientWidth, height: clientHeight, scrollTop };
}

/** Puts away the details, else the card; false when neither is there. */
function closeWhatIsOpen(
  store: Store<AppState, Action>,
  { details, ground, lens }: EmbedScreen,
): boolean {
  const { hover, selected, joined } = store.get();
  const isOpen = selected !== null || joined.length > 0;
  const hadKeyboard = details.element.contains(document.activeElement);
  if (isOpen) store.dispatch({ type: 'selected', id: null });
  store.dispatch({ type: 'hovered', hover: null });
  const mark =
    ground.querySelector<HTMLElement>('.focus-layer [tabindex="0"]') ??
    lens.querySelector<HTMLElement>('.chart-targets [tabindex="0"]');
  if (hadKeyboard) mark?.focus({ preventScroll: true });
  return isOpen || hover !== null;
}

interface Followed extends Pick<EmbedParts, 'store' | 'dataset'> {
  readonly screen: EmbedScreen;
  readonly picture: EmbedPicture;
  readonly host: HTMLElement;
  readonly t: () => TFunction;
  readonly look: () => EmbedView;
  /** Whether a mark has the keyboard because somebody went there by key. */
  readonly isByKey: () => boolean;
}

/** Brings the screen up to the state: no more than what has changed, because this runs in every frame. */
function createFollower({ store, dataset, screen, picture, host, t, look, isByKey }: Followed) {
  let shown: EmbedView | null = null;
  let state: AppState | null = null;
  return () => {
    const before = state;
    const now = store.get();
    const seen = look();
    const texts = { t: t(), dataset, words: seen.words };
    const isNew = seen !== shown;
    state = now;
    shown = seen;
    if (isNew) {
      applyTheme(host, seen.view.theme);
      document.documentElement.lang = localeOf(seen.words.lang);
      document.title = texts.t('appName');
      // First, because it takes height from the picture.
      screen.story.show(seen.told, texts);
      picture.show(seen);
    }
    if (isNew || before?.notices !== now.notices) {
      screen.dress(texts.t, seen.matches, seen.lens?.view ?? null);
    }
    if (isNew || before?.hover !== now.hover) screen.card.show(now.hover, texts);
    const isOpened = before?.selected !== now.selected || before.joined !== now.joined;
    if (isOpened) {
      screen.details.stand(sideFor(now, dataset));
      if (now.selected !== null) picture.reveal(now.selected, screen.details.spared());
    }
    if (isNew || isOpened) {
      const column = now.view === 'shift' ? now.lens.column : null;
      const title = column === null ? undefined : columnName(texts.t, seen.words, column);
      screen.details.show(now.selected, now.joined, texts, title);
    }
    if (isOpened && before !== null && isByKey() && now.selected !== null) screen.details.focus();
  };
}

/** The side away from the event, or the right one. */
function sideFor(state: AppState, dataset: Dataset): 'left' | 'right' {
  const event = eventOf(dataset, state.selected);
  const window = settledWindow(state);
  if (event === null) return 'right';
  return event.date.first - window.start > spanOf(window) / 2 ? 'left' : 'right';
}
