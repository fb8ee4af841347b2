import type { Slide } from '../data/slide.ts';
import type { Scene } from '../model/story.ts';
import { type Lang, pick } from '../model/text.ts';
import type { SlideView } from '../layout/picture-view.ts';

/** What a scene adds to the picture of its slide; `span` is that of its window, days. */
export function slideViewOf(
  { annotations }: Scene,
  { highlights }: Slide,
  span: number,
  lang: Lang,
  place: SlideView['place'],
): SlideView {
  const brackets = annotations.map(({ from, to, caption }) => ({
    from,
    to,
    caption: pick(caption, lang),
  }));
  return { highlights, brackets, span, place };
}
