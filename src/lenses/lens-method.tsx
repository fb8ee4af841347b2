import { useTranslation } from 'react-i18next';
import type { Counted } from '../tally/counted.ts';

/** What is counted and what is not, said plainly under every lens. */
export function LensMethod({ counted }: { readonly counted: Counted }) {
  const { t } = useTranslation();
  const { events, coming, moved } = counted;
  return (
    <section className="lens-method" aria-labelledby="method-heading">
      <h3 id="method-heading">{t('lens.method.title')}</h3>
      <ul>
        <li>{t('lens.method.selection')}</li>
        <li>{t('lens.method.counted', { count: events.length })}</li>
        <li>{t('lens.method.left', { coming, moved })}</li>
        <li>{t('lens.method.day')}</li>
        <li>{t('lens.method.subset')}</li>
      </ul>
    </section>
  );
}
