import type { TFunction } from 'i18next';
import { glyph, node } from './node.ts';

/** The line above the timeline: what this is, zoom, and the way to the full page. */
export interface EmbedBar {
  readonly element: HTMLElement;
  /** Says everything in a language; `title` is what the frame shows, and `zooms` whether it can be zoomed. */
  readonly show: (t: TFunction, title: string, zooms: boolean) => void;
  /** Where the link leads: asked for when it is about to be used, and by {@link refresh}. */
  readonly keepLink: (hrefOf: () => string) => void;
  /** Brings the link up to date. */
  readonly refresh: () => void;
}

export interface BarActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fitAll: () => void;
}

const PATHS = {
  zoomOut: 'M4 10h12',
  zoomIn: 'M10 4v12M4 10h12',
  fitAll: 'M3 5v10M17 5v10M6 10h8M8 7.5L5.5 10 8 12.5M12 7.5l2.5 2.5-2.5 2.5',
  leave: 'M11 4h5v5M16 4l-7 7M13 12v4H4V7h4',
} as const;

export function createEmbedBar(actions: BarActions): EmbedBar {
  const title = node('h1', { class: 'embed-title' });
  const words = node('span', { class: 'embed-link-words' });
  const link = node(
    'a',
    { class: 'button embed-link', target: '_blank', rel: 'noopener' },
    words,
    glyph(PATHS.leave),
  );
  const names = ['zoomOut', 'zoomIn', 'fitAll'] as const;
  const buttons = names.map((name) => {
    const button = node('button', { type: 'button', class: 'tool', 'data-tool': name });
    button.append(glyph(PATHS[name]));
    button.addEventListener('click', actions[name]);
    return { name, button };
  });
  const tools = node('div', { class: 'embed-tools', role: 'group' });
  tools.append(...buttons.map(({ button }) => button));
  let hrefOf = () => './';
  const refresh = () => {
    link.href = hrefOf();
  };
  for (const type of ['pointerenter', 'pointerdown', 'focus'] as const) {
    link.addEventListener(type, refresh);
  }
  return {
    element: node('header', { class: 'embed-bar' }, title, tools, link),
    show: (t, what, zooms) => {
      tools.hidden = !zooms;
      title.textContent = what;
      title.title = what;
      words.textContent = t('embed.openFull');
      link.setAttribute('aria-label', t('embed.newTab'));
      tools.setAttribute('aria-label', t('embed.tools'));
      for (const { name, button } of buttons) {
        button.setAttribute('aria-label', t(name));
        button.title = t(name);
      }
    },
    keepLink: (of) => {
      hrefOf = of;
      refresh();
    },
    refresh,
  };
}
