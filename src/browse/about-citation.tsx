import { useTranslation } from 'react-i18next';
import { datasetCitationOf } from '../publish/citation.ts';
import { pageAddress } from './page-address.ts';
import { useApp, useAppState } from './app-context.ts';
import { CitationStyles } from './citation-styles.tsx';

/** How to cite the dataset as a whole. */
export function AboutCitation() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const today = useAppState((state) => state.today);
  const page = new URL('.', pageAddress());
  const citation = datasetCitationOf({ ...dataset, today, url: page.href });
  return (
    <section className="citation">
      <h3>{t('about.cite')}</h3>
      <CitationStyles citation={citation} />
      <p>{t('about.citeEvent')}</p>
    </section>
  );
}
