import { wholeExtentOf } from '../data/extent.ts';
import { OWN_STORY } from '../model/story.ts';
import { pick } from '../model/text.ts';
import { wholeDays } from '../model/viewport.ts';
import { fileName, hasName } from '../publish/file-name.ts';
import { settledWindow } from '../state/app-state.ts';
import { hasOwnYears } from '../state/chart-views.ts';
import { type Choices, TABLES_OF } from './choices.ts';
import type { FileFormat } from './formats.ts';
import type { TakenContext } from './taken-context.ts';

/** What the name of a file depends on. */
export interface NamedContext extends Pick<TakenContext, 'state' | 'matches' | 'stories'> {
  readonly app: {
    readonly dataset: TakenContext['app']['dataset'];
    readonly words: Pick<TakenContext['app']['words'], 'lang'>;
  };
  /** What a story is called that has no title. */
  readonly untitled: string;
}

/** What a file of the view is called. */
export function takenName(context: NamedContext, format: FileFormat, choices: Choices): string {
  const { app, state, matches } = context;
  const span = format.span(choices);
  // A lens of lives or shares has no window: its files are of no years but its own.
  const isDated = format.ofLens === undefined || !hasOwnYears(state.view);
  const extent = span === 'filter' ? wholeExtentOf(app.dataset.columns, matches) : null;
  const window = span === 'window' ? wholeDays(settledWindow(state)) : null;
  return fileName({
    title: pick(app.dataset.title, 'en'),
    part: partOf(context, format, choices),
    countries: span === null ? null : state.filter.country.only,
    days: isDated ? (extent === null ? window : { from: extent.first, to: extent.last }) : null,
    lang: app.words.lang,
    today: state.today,
    extension: format.extension(choices),
  });
}

/** What of the view a file holds, where that is less than its events: a story, a lens; '' for neither. */
function partOf(
  { app, state, stories, untitled }: NamedContext,
  format: FileFormat,
  choices: Choices,
): string {
  const told = format.story?.(choices) ?? null;
  const story = stories.find(({ id }) => id === told);
  if (story !== undefined) {
    if (story.id !== OWN_STORY) return story.id;
    // A title in one language is the title in every other.
    const titles = [story.title[app.words.lang], ...Object.values(story.title)];
    return titles.find((title) => hasName(title ?? '')) ?? untitled;
  }
  const ofLens = TABLES_OF[state.view] === undefined ? null : (format.ofLens?.(choices) ?? null);
  return ofLens === null ? '' : [state.view, ofLens].join(' ');
}

/** How long the browser may take to begin with a file, milliseconds. */
const KEPT = 60_000;

/** Has the browser save a file under a name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
