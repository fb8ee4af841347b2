/** The part of the address that holds the view: on `file://` only what follows `#` may change. */
export function addressText(): string {
  return location.protocol === 'file:' ? location.hash : location.search;
}
