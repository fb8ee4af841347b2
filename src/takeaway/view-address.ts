import { addressOf } from '../state/address.ts';
import type { AppState } from '../state/app-state.ts';

/** Absolute address of a view on this page. */
export function viewAddress(state: AppState): string {
  return pageAddress(addressOf(state));
}

/** Absolute address of this page with another query; a file's own has it after `#`. */
export function pageAddress(query: string): string {
  const isFile = location.protocol === 'file:';
  const page = isFile
    ? location.href.replace(/[?#].*$/s, '')
    : `${location.origin}${location.pathname}`;
  return query === '' ? page : `${page}${isFile ? '#' : '?'}${query}`;
}
