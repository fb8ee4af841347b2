import { isWebAddress } from '../model/web-address.ts';
import { readPairs } from './query-text.ts';

/** The parameter that names another dataset. */
export const DATA_PARAMETER = 'data';

/** Whether a text can be the address of a dataset: an https address, or a path on this page's own host. */
export function isDataAddress(value: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return /^https:/i.test(value) && isWebAddress(value);
  return value.length <= 2048 && /^[\w./~%-]+$/.test(value) && !value.startsWith('//');
}

/** The dataset that the query part of an address names, null for our own, without reading all of it. */
export function dataAddressIn(text: string): string | null {
  const named = readPairs(text).filter(([name]) => name === DATA_PARAMETER);
  return named.findLast(([, value]) => isDataAddress(value))?.[1] ?? null;
}
