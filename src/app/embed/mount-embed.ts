import { MS_PER_DAY, toDay } from '../../model/day.ts';
import { localeOf } from '../../model/text.ts';
import { homeViewport } from '../../model/viewport.ts';
import { DARK, LIGHT } from '../../paint/theme.ts';
import { readAddress, stateOf } from '../../state/address.ts';
import { initialState } from '../../state/app-state.ts';
import { MESSAGES_VERSION, embedError } from '../../state/embed-messages.ts';
import { framedState, fullPageQuery } from '../../state/embed-view.ts';
import { createStore } from '../../state/store.ts';
import { update } from '../../state/update.ts';
import { applyTheme } from '../apply-theme.ts';
import { preferredLang } from '../preferred-lang.ts';
import { loadEmbedData } from './embed-data.ts';
import { embedFailure } from './embed-failure.ts';
import { loadFaces } from './embed-faces.ts';
import { embedStories } from './embed-stories.ts';
import { createEmbedWords } from './embed-words.ts';
import { openFramePort } from './frame-port.ts';
import type { LiveEmbed } from './live-embed.ts';
import { obey } from './obey.ts';
import { showEmbed } from './show-embed.ts';
import { createStoryPlayer } from './story-player.ts';
import { tellHost } from './tell-host.ts';

/** Width below which a window of years would have no room for names, pixels. */
const NARROW = 720;

/**
 * Shows the timeline of this page's address inside `host`, for somebody else's page. It keeps
 * nothing, writes no address (that would be steps of the page around), and takes no focus.
 */
export function mountEmbed(host: HTMLElement): void {
  const today = toDay(Math.floor(Date.now() / MS_PER_DAY));
  const home = homeViewport(today, innerWidth < NARROW);
  const asked = framedState(stateOf(readAddress(location.search), home));
  const store = createStore({ ...initialState(today, home), ...asked }, update);
  const systemLang = preferredLang();
  const langNow = () => store.get().lang ?? systemLang;
  const wordsIn = createEmbedWords();
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const { theme, data: place } = store.get();
  applyTheme(host, theme === 'dark' || (theme === 'auto' && dark) ? DARK : LIGHT);
  document.documentElement.lang = localeOf(langNow());
  let live: LiveEmbed | null = null;
  let isDeck = false;
  // Stories are about our own events; somebody else's data has none.
  const stories = embedStories(place === null ? (globalThis.policyTimelineStories ?? {}) : {});
  const player = createStoryPlayer(store, stories, () => live !== null);
  player.restart();
  const port = openFramePort((command) =>
    obey(command, {
      store,
      send: port.send,
      sendSize: port.sendSize,
      live: () => live,
      player,
      onDeck: () => {
        isDeck = true;
      },
    }),
  );
  port.sendSize();
  const painted = () => {
    const { dataset } = document.documentElement;
    if (dataset.ready === 'true') return;
    dataset.ready = 'true';
    port.send({ type: 'policy-timeline:ready', version: MESSAGES_VERSION });
    tellHost(store, port.send);
  };
  void Promise.all([loadEmbedData(place), loadFaces()]).then(([data]) => {
    if (data.ok) {
      live = showEmbed(host, {
        store,
        dataset: data.dataset,
        stories,
        player,
        systemLang,
        wordsIn,
        onPainted: painted,
        giveBack: (key) => port.giveBack(key, isDeck),
      });
      return;
    }
    document.documentElement.dataset.error = data.fault;
    const href = `./?${fullPageQuery(store.get())}`;
    host.replaceChildren(embedFailure(data.fault, href, wordsIn(langNow())));
    port.send(embedError('data', data.fault));
  });
}
