import { makePlan } from '../layout/make-plan.ts';
import type { Plan, PlannedLane } from '../layout/plan.ts';
import { settledWindow, type AppState } from '../state/app-state.ts';
import { hasOwnYears } from '../state/chart-views.ts';
import type { Packer } from '../stage/stage-view.ts';
import type { Deck, DeckSlide } from './deck.ts';
import { type ChartSlide, chartSlides } from './deck-chart.ts';
import { editionLine, footOf } from './deck-foot.ts';
import { sourceNotes } from './deck-notes.ts';
import { eventsIn, legendShapes, pictureShapes } from './deck-picture.ts';
import type { DeckWords } from './deck-words.ts';
import { type TakenView, pictureOf, picturePlan } from './picture.ts';
import { matchesWithin } from './matches-within.ts';
import { slideMeasure } from './slide-face.ts';
import { LAYOUTS } from './slide-layouts.ts';
import { type Box, SLIDE, type SlideShape } from './slide-shape.ts';
import type { TakenChart } from './taken-chart.ts';

/** What slides of the present view are made from. */
export interface ViewSlidesInput {
  readonly view: TakenView;
  readonly state: AppState;
  /** Places the lanes of a large dataset elsewhere; null for a small one. */
  readonly packer: Packer | null;
  readonly words: DeckWords;
  /** The chart that the view is; null for the timeline. */
  readonly chart: TakenChart | null;
  /** What narrows the view, in words; '' where nothing does. */
  readonly filters: string;
  /** Web address of the view; '' where it has none. */
  readonly address: string;
  /** Now, milliseconds. */
  readonly made: number;
}

/**
 * How large letters are beside those on the screen: a slide is looked at from afar. The first with
 * which all lanes are on one slide is taken; where none is, the first.
 */
const SCALES = [1.08, 1, 0.92] as const;
/** The same for a chart, whose smallest letters are smaller than those of the timeline. */
const CHART_SCALES = [1.3, 1.2, 1.1] as const;
/** A chart stands a little below the words over it, and takes the room of the timeline's legend too. */
const CHART_PLACE: Box = { ...LAYOUTS.view.picture, y: 120, height: 560 };
/** How much of several slides the lanes fill; they are not parted where one ends. */
const SHARES = [1, 0.92, 0.84, 0.76] as const;
/** So many countries are named in the title. */
const MOST_NAMED = 4;
const MARGIN = 48;

/**
 * The present view as slides: one, or, where its lanes are higher than a slide, several that go on
 * from lane to lane.
 */
export async function viewSlides(input: ViewSlidesInput): Promise<Deck> {
  const { chart } = input;
  return chart === null ? timelineSlides(input) : chartDeck(input, chart);
}

async function timelineSlides(input: ViewSlidesInput): Promise<Deck> {
  const { view, state, words } = input;
  const { picture: place } = LAYOUTS.view;
  const { size, scale, plan, pages } = await arrangement(input);
  const legend = legendShapes(view.theme, words, {
    x: MARGIN,
    y: place.y + place.height + 10,
    width: SLIDE.width - 2 * MARGIN,
    height: 22,
  });
  const slides = pages.map(({ top, height }): DrawnSlide => {
    const part = { ...size, scrollTop: top, height: plan.input.lettering.geometry.axis + height };
    const picture = pictureOf(view, state, part, plan);
    const shapes: readonly SlideShape[] = [
      ...pictureShapes(picture, view, place, scale),
      ...legend,
    ];
    return { shapes, events: eventsIn(picture) };
  });
  return deckOf(input, titleOf(input), [words.events(eventsInWindow(input))], slides);
}

/** The chart of a lens as slides: one, or several that go on from row to row. */
function chartDeck(input: ViewSlidesInput, chart: TakenChart): Deck {
  const { view, state, words } = input;
  const { dataset, lang, theme } = view;
  const seen = { chart, dataset, lang, theme, window: settledWindow(state) };
  const slides = chartSlides(seen, CHART_PLACE, CHART_SCALES);
  // What does not move with the window says itself what it counts.
  const about = hasOwnYears(chart.view)
    ? []
    : [titleOf(input), words.events(eventsInWindow(input))];
  return deckOf(input, words.chart(chart.view), about, slides);
}

/** How many of the events lie in the window. */
function eventsInWindow({ view, state }: ViewSlidesInput): number {
  const { dataset, matches } = view;
  return matchesWithin(dataset.columns, matches, settledWindow(state)).length;
}

/** What is drawn on a slide, and the events that are seen on it. */
type DrawnSlide = ChartSlide;

function deckOf(
  { view, state, words, filters, address, made }: ViewSlidesInput,
  title: string,
  about: readonly string[],
  drawn: readonly DrawnSlide[],
): Deck {
  const { dataset, lang, theme } = view;
  const upTo = state.asOf === null ? '' : words.upTo(state.asOf);
  return {
    lang,
    theme,
    title: `${words.title}: ${title}`,
    author: words.author,
    description: editionLine(words),
    made,
    groundName: words.ground,
    slides: drawn.map(({ shapes, events }, index): DeckSlide => ({
      layout: 'view',
      title: drawn.length === 1 ? title : words.page(title, index + 1, drawn.length),
      kicker: words.title,
      body: [...about, upTo, filters].filter((each) => each !== '').join(' · '),
      shapes,
      foot: footOf(words, words.openView, address),
      notes: sourceNotes(dataset, events, lang, words, 'first'),
    })),
  };
}

/** How a view is laid out on slides. */
interface Arrangement {
  readonly scale: number;
  /** What fits a slide, pixels of the picture. */
  readonly size: { readonly width: number; readonly height: number };
  readonly plan: Plan;
  readonly pages: readonly Page[];
}

async function arrangement(input: ViewSlidesInput): Promise<Arrangement> {
  const first = await arrange(input, SCALES[0], 1);
  // A large dataset's lanes are placed once: that takes long enough.
  if (first.pages.length === 1 || input.packer !== null) return first;
  for (const scale of SCALES.slice(1)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: mostly the first will do
    const smaller = await arrange(input, scale, 1);
    if (smaller.pages.length === 1) return smaller;
  }
  // Where it takes several slides in any case, the lanes get as much room as those leave them.
  for (const share of SHARES) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const roomier = await arrange(input, SCALES[0], first.pages.length * share);
    if (roomier.pages.length === first.pages.length) return roomier;
  }
  return first;
}

/** Lays a view out with the rows that so many slides have room for. */
async function arrange(
  { view, state, packer }: ViewSlidesInput,
  scale: number,
  rooms: number,
): Promise<Arrangement> {
  const place = LAYOUTS.view.picture;
  const size = { width: place.width / scale, height: place.height / scale };
  const roomHeight = size.height * rooms;
  const planned = picturePlan(view, state, { ...size, roomHeight }, slideMeasure);
  const plan = packer === null ? makePlan(planned) : { ...(await packer(planned)), input: planned };
  const { axis } = planned.lettering.geometry;
  return { scale, size, plan, pages: pagesOf(plan.lanes, size.height - axis) };
}

/** The chosen countries, where they are few, and the days. */
function titleOf({ state, words }: ViewSlidesInput): string {
  const { only } = state.filter.country;
  const days = words.dates.window(settledWindow(state));
  return only === null || only.length > MOST_NAMED ? days : `${words.placeNames(only)} · ${days}`;
}

/** A part of the lanes that is shown on one slide, pixels from the first lane. */
interface Page {
  readonly top: number;
  readonly height: number;
}

/** Fills slides with whole lanes; a lane that is higher than a slide goes on over the next. */
function pagesOf(lanes: readonly PlannedLane[], room: number): readonly Page[] {
  const pages: Page[] = [];
  for (const { top, height } of lanes) {
    const last = pages.at(-1);
    if (last !== undefined && top + height - last.top <= room) {
      pages[pages.length - 1] = { top: last.top, height: top + height - last.top };
      continue;
    }
    for (let at = 0; at < height; at += room) {
      pages.push({ top: top + at, height: Math.min(room, height - at) });
    }
  }
  return pages.length === 0 ? [{ top: 0, height: room }] : pages;
}
