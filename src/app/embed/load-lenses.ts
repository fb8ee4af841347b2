import { trustedUrl } from '../trusted-url.ts';
import type { LensKit } from './lens-kit.ts';

declare global {
  /** What the script of the lenses leaves for the page. */
  var policyTimelineLenses: LensKit | undefined;
}

/**
 * Loads what draws the charts of lenses: a classic script again, because a sandboxed frame may load no
 * modules. Its address is noted at our own script tag. Rejects when it cannot be loaded.
 */
export async function loadLenses(): Promise<LensKit> {
  if (import.meta.env.DEV) return (await import('./lens-kit.ts')).LENS_KIT;
  if (globalThis.policyTimelineLenses !== undefined) return globalThis.policyTimelineLenses;
  const address = document.querySelector<HTMLElement>('script[data-lenses]')?.dataset.lenses;
  if (address === undefined) throw new Error('no address of the lenses');
  const script = document.createElement('script');
  script.src = trustedUrl(new URL(address, document.baseURI).href);
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('the lenses were not loaded')));
    document.head.append(script);
  });
  const kit = globalThis.policyTimelineLenses;
  if (kit === undefined) throw new Error('the lenses left nothing');
  return kit;
}
