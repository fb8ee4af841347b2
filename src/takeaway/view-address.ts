import { isOnDevice } from '../browse/page-address.ts';
import { addressOf } from '../state/address.ts';
import type { AppState } from '../state/app-state.ts';
import { stateOfScene, viewOf } from '../state/view-of.ts';
import { OWN_STORY, type Story } from '../model/story.ts';

/** Absolute address of a view on this page. */
export function viewAddress(state: AppState): string {
  return pageAddress(addressOf(state));
}

/**
 * Address of this page with another query as others can open it: of a file on a device, that of the
 * site it came from; '' where it says none.
 */
export function publicAddress(query: string): string {
  if (!isOnDevice()) return pageAddress(query);
  const site = siteAddress();
  return site === '' || query === '' ? site : `${site}?${query}`;
}

/** Where the app stands online, without a query; '' where that is nowhere. */
export function siteAddress(): string {
  if (!isOnDevice()) return pageAddress('');
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
}

/** Absolute address of this page with another query; a file's own has it after `#`. */
export function pageAddress(query: string): string {
  const isFile = isOnDevice();
  const page = isFile
    ? location.href.replace(/[?#].*$/s, '')
    : `${location.origin}${location.pathname}`;
  return query === '' ? page : `${page}${isFile ? '#' : '?'}${query}`;
}

/**
 * Address of a story's scene, counted from 1, as others can open it. The reader's own story is known to
 * nobody else: what leads there shows the scene's view.
 */
export function sceneAddress(state: AppState, { id, scenes }: Story, scene: number): string {
  const shown = scenes[scene - 1];
  if (id !== OWN_STORY || shown === undefined) {
    return publicAddress(addressOf({ ...state, story: { id, scene } }));
  }
  const { today, home, lang } = state;
  const view = stateOfScene(viewOf(shown, today, home), today);
  return publicAddress(addressOf({ ...view, home, lang }));
}
