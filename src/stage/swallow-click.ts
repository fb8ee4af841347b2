/** The click that follows a drag is none. It comes at once, or not at all. */
export function swallowClick(host: HTMLElement): void {
  const swallow = (event: Event) => event.stopPropagation();
  host.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => host.removeEventListener('click', swallow, { capture: true }));
}
