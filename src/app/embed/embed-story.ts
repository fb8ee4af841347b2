import { localeOf, pick } from '../../model/text.ts';
import type { EmbedTexts } from './embed-texts.ts';
import type { ToldScene } from './embed-stories.ts';
import { glyph, node } from './node.ts';

/** What is said to the scene of a story, over the timeline that shows it. */
export interface EmbedStory {
  readonly element: HTMLElement;
  readonly show: (told: ToldScene | null, texts: EmbedTexts) => void;
}

export interface StoryActions {
  /** Goes one scene on or back; false where there is none. */
  readonly step: (by: 1 | -1) => boolean;
}

const PATHS = { previous: 'M12.5 5L7.5 10l5 5', next: 'M7.5 5l5 5-5 5' } as const;

export function createEmbedStory({ step }: StoryActions): EmbedStory {
  const kicker = node('p', { class: 'embed-kicker' });
  const title = node('h2', { class: 'embed-scene-title' });
  const narration = node('p', { class: 'embed-narration' });
  const place = node('span', { class: 'embed-place' });
  const button = (name: keyof typeof PATHS, by: 1 | -1) => {
    const element = node('button', { type: 'button', class: 'tool' }, glyph(PATHS[name]));
    element.addEventListener('click', () => step(by));
    return element;
  };
  const [previous, next] = [button('previous', -1), button('next', 1)];
  const steps = node('div', { class: 'embed-steps', role: 'group' }, previous, place, next);
  const words = node('div', { class: 'embed-words', 'aria-live': 'polite' });
  words.append(kicker, title, narration);
  const element = node('section', { class: 'embed-story' }, words, steps);
  element.hidden = true;
  return {
    element,
    show: (told, { t, words: { lang } }) => {
      element.hidden = told === null;
      if (told === null) return;
      const { story, scene, number, count } = told;
      element.lang = localeOf(lang);
      element.setAttribute('aria-label', pick(story.title, lang));
      kicker.textContent = pick(scene.kicker ?? story.title, lang);
      title.textContent = pick(scene.title, lang);
      narration.textContent = pick(scene.narration, lang);
      place.textContent = `${number} / ${count}`;
      place.setAttribute('aria-label', t('story.sceneOf', { number, count }));
      place.setAttribute('role', 'img');
      steps.setAttribute('aria-label', t('story.progress'));
      for (const [control, name, off] of [
        [previous, 'previous', number === 1],
        [next, 'next', number === count],
      ] as const) {
        control.setAttribute('aria-label', t(`story.command.${name}`));
        control.title = t(`story.command.${name}`);
        // Not disabled: who steps with it must not lose the keyboard at the end.
        control.setAttribute('aria-disabled', String(off));
      }
    },
  };
}
