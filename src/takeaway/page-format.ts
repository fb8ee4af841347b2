import { eventsAt } from '../data/dataset.ts';
import { slideOf } from '../data/slide.ts';
import { storyText } from '../data/story-text.ts';
import { OWN_STORY, type Story } from '../model/story.ts';
import { localeOf } from '../model/text.ts';
import { eventsJson } from '../publish/events-document.ts';
import { addressOf } from '../state/address.ts';
import { viewOf } from '../state/view-of.ts';
import { type Choices, TOLD_VIEW } from './choices.ts';
import { MOST_EVENTS } from './data-formats.ts';
import { editionLine } from './deck-foot.ts';
import { createDeckWords } from './deck-words.ts';
import { NotMade } from './not-made.ts';
import { oneFile } from './one-file.ts';
import { svgOf } from './picture-formats.ts';
import { storyDeck, storyOf } from './slides-format.ts';
import type { TakenContext } from './taken-context.ts';
import type { Look, OnProgress, TakenFile } from './taken-file.ts';
import { siteAddress } from './view-address.ts';

/** The reader's story is one of its file's own: what is called `own` belongs to whoever opens it. */
const READERS_STORY = 'readers-story';

/** The app in one file, with the view or a story open. Throws {@link NotMade} for too many events. */
export async function pageTaken(
  context: TakenContext,
  { packed, told }: Choices,
  onProgress: OnProgress,
): Promise<TakenFile> {
  const { app, t } = context;
  const story = told === TOLD_VIEW ? null : named(await storyOf(context, told));
  const stories = packed === 'filter' ? [] : await oursBeside(context, story);
  const inside = [...(story === null ? [] : [story]), ...stories];
  const chosen = packed === 'filter' ? filteredWith(context, story) : allOf(context);
  if (chosen.length > MOST_EVENTS) throw new NotMade('tooMany');
  onProgress(0.3);
  const words = createDeckWords(t, app.dataset, app.words);
  const contents = t('download.inside', {
    what: [
      t('slides.events', { count: chosen.length }),
      ...(inside.length === 0 ? [] : [t('download.stories', { count: inside.length })]),
    ].join(t('download.and')),
  });
  const file = await oneFile({
    dataset: eventsJson(app.dataset, eventsAt(app.dataset, chosen)),
    stories: inside.map((each) => storyText(each)),
    view: openedWith(context, story),
    title: words.title || t('appName'),
    description: [contents, editionLine(words)].filter((part) => part !== '').join(' '),
    lang: localeOf(app.words.lang),
    site: siteAddress(),
  });
  onProgress(0.8);
  return { file, remarks: [contents], look: await lookOf(context, story) };
}

function named(story: Story): Story {
  return story.id === OWN_STORY ? { ...story, id: READERS_STORY } : story;
}

/** Our own stories, but for one that is inside anyway. */
function oursBeside({ stories }: TakenContext, story: Story | null): Promise<readonly Story[]> {
  const others = stories.filter(({ id }) => id !== OWN_STORY && id !== story?.id);
  return Promise.all(others.map(({ load }) => load()));
}

function allOf({ app }: TakenContext): readonly number[] {
  return Array.from(app.dataset.columns.first.keys());
}

/** What passes the filter, and whatever the story shows. */
function filteredWith(
  { app, state, matches }: TakenContext,
  story: Story | null,
): readonly number[] {
  if (story === null) return [...matches];
  const { today, home } = state;
  const shown = story.scenes.flatMap((scene) => {
    const { filter, window } = viewOf(scene, today, home);
    return [...slideOf(app.dataset, scene, filter, window).matches];
  });
  return [...new Set([...matches, ...shown])].toSorted((a, b) => a - b);
}

/** The address that the file opens with, in the language on the screen. */
function openedWith({ state, app }: TakenContext, story: Story | null): string {
  const here = { ...state, lang: app.words.lang, data: null };
  return addressOf(story === null ? here : { ...here, story: { id: story.id, scene: 1 } });
}

/** What the reader of the file sees first. */
async function lookOf(context: TakenContext, story: Story | null): Promise<Look> {
  if (story === null) {
    const { text } = await svgOf(context, { shape: 'screen', transparent: false });
    return { kind: 'image', file: new Blob([text], { type: 'image/svg+xml' }) };
  }
  const deck = storyDeck(context, story);
  return { kind: 'slides', deck: { ...deck, slides: deck.slides.slice(0, 1) } };
}
