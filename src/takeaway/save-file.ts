import { wholeExtentOf } from '../data/extent.ts';
import { OWN_STORY } from '../model/story.ts';
import { pick } from '../model/text.ts';
import { wholeDays } from '../model/viewport.ts';
import { fileName } from '../publish/file-name.ts';
import { settledWindow } from '../state/app-state.ts';
import type { Choices } from './choices.ts';
import type { FileFormat } from './formats.ts';
import type { TakenContext } from './taken-context.ts';

/** What a file of the view is called. */
export function takenName(
  { app, state, matches, stories }: TakenContext,
  format: FileFormat,
  choices: Choices,
): string {
  const span = format.span(choices);
  const extent = span === 'filter' ? wholeExtentOf(app.dataset.columns, matches) : null;
  const told = format.story?.(choices) ?? null;
  const story = stories.find(({ id }) => id === told);
  const window = span === 'window' ? wholeDays(settledWindow(state)) : null;
  return fileName({
    title: pick(app.dataset.title, 'en'),
    ...(story === undefined
      ? {}
      : { part: story.id === OWN_STORY ? pick(story.title, 'en') : story.id }),
    countries: span === null ? null : state.filter.country.only,
    days: extent === null ? window : { from: extent.first, to: extent.last },
    lang: app.words.lang,
    today: state.today,
    extension: format.extension(choices),
  });
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
