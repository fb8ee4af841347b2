import { createDeckWords } from './deck-words.ts';
import { type Choices, TOLD_VIEW } from './choices.ts';
import type { Deck } from './deck.ts';
import { pictureWords } from './picture-words.ts';
import { PPTX_TYPE, pptxOf } from './pptx-package.ts';
import { storySlides } from './story-slides.ts';
import { chartsOf } from './taken-chart.ts';
import type { TakenContext } from './taken-context.ts';
import type { OnProgress, TakenFile } from './taken-file.ts';
import { addressOf } from '../state/address.ts';
import type { Story } from '../model/story.ts';
import { publicAddress, sceneAddress } from './view-address.ts';
import { viewSlides } from './view-slides.ts';

/** The view, or a story scene by scene, as slides. */
export async function slidesTaken(
  context: TakenContext,
  { told }: Choices,
  onProgress: OnProgress,
): Promise<TakenFile> {
  const deck = await (told === TOLD_VIEW
    ? viewDeck(context)
    : storyOf(context, told).then((story) => storyDeck(context, story)));
  onProgress(0.6);
  await breath();
  const file = new Blob([pptxOf(deck)], { type: PPTX_TYPE });
  const remarks = [context.t('download.slides', { count: deck.slides.length })];
  return { file, remarks, look: { kind: 'slides', deck } };
}

/** A story that is offered. */
export async function storyOf({ stories }: TakenContext, id: string): Promise<Story> {
  const story = stories.find((each) => each.id === id);
  if (story === undefined) throw new Error(`no story ${id}`);
  return story.load();
}

function viewDeck(context: TakenContext): Promise<Deck> {
  const { app, state, t, picture, chart, filterText } = context;
  return viewSlides({
    // A slide is wide, whatever screen it is made on.
    view: { ...picture.view, compact: false },
    state,
    packer: app.packer,
    chart,
    words: createDeckWords(t, app.dataset, app.words),
    filters: filterText,
    address: publicAddress(addressOf({ ...state, lang: app.words.lang })),
    made: Date.now(),
  });
}

/** A story as slides, each leading to its scene on the site. */
export function storyDeck({ app, state, t }: TakenContext, story: Story): Deck {
  const { dataset, words, theme } = app;
  return storySlides({
    story,
    dataset,
    lang: words.lang,
    theme,
    wordsBy: pictureWords(t, dataset, words),
    words: createDeckWords(t, dataset, words),
    chartOf: chartsOf(t, dataset, words),
    today: state.today,
    home: state.home,
    addressOf: (scene) => sceneAddress({ ...state, lang: words.lang }, story, scene),
    made: Date.now(),
  });
}

/** Lets the screen show how far it is. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
