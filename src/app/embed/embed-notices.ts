import type { TFunction } from 'i18next';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';
import { node } from './node.ts';

/** What the reader should know about the address and the data; each can be put away. */
export interface EmbedNotices {
  readonly element: HTMLElement;
  readonly show: (t: TFunction) => void;
}

export function createEmbedNotices(store: Store<AppState, Action>): EmbedNotices {
  const element = node('div', { class: 'embed-notices', role: 'status' });
  return {
    element,
    show: (t) => {
      const lines = store.get().notices.map(({ code, param, value }, index) => {
        const button = node('button', { type: 'button', class: 'text-button' }, t('dismiss'));
        button.addEventListener('click', () => store.dispatch({ type: 'noticeDismissed', index }));
        const text = node('p', {}, t(`notice.${code}`, { param, value }));
        return node('div', { class: 'notice' }, text, button);
      });
      element.replaceChildren(...lines);
    },
  };
}
