/** Whether this page is a file on the reader's device. */
export function isOnDevice(): boolean {
  return location.protocol === 'file:';
}

/**
 * The address of what is on screen as others can open it: that of the address bar; in a file on this
 * device, the same view on the site that the file came from, where it says one.
 */
export function pageAddress(): string {
  const { href, hash } = location;
  const site = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (!isOnDevice() || site === undefined) return href;
  return hash === '' ? site : `${site}?${hash.slice(1)}`;
}
