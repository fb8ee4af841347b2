import type { TFunction } from 'i18next';
import type { EmbedFault } from './embed-data.ts';
import { node } from './node.ts';

/** What a frame shows when it cannot show events: why, and the way to the full page. */
export function embedFailure(fault: EmbedFault, href: string, t: TFunction): HTMLElement {
  const reasons = {
    offline: t('loadFailedOffline'),
    network: t('loadFailedNetwork'),
    format: t('loadFailedFormat'),
    status: t('loadFailedNetwork'),
    size: t('embed.tooLarge'),
  };
  const text = node('div', { role: 'alert' }, node('h1', {}, t('loadFailed')));
  text.append(node('p', { class: 'quiet' }, reasons[fault]));
  const link = node('a', { class: 'button', href, target: '_blank', rel: 'noopener' });
  link.textContent = t('embed.openFull');
  link.setAttribute('aria-label', t('embed.newTab'));
  return node('main', { class: 'embed-failed' }, text, link);
}
