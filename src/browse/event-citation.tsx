import { useTranslation } from 'react-i18next';
import type { PolicyEvent } from '../model/policy-event.ts';
import { citationOf } from '../publish/citation.ts';
import { pageAddress } from './page-address.ts';
import { useApp, useAppState } from './app-context.ts';
import { CitationStyles } from './citation-styles.tsx';

/** How to cite the event, in the two styles its readers are asked for. */
export function EventCitation({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset, citationDates } = useApp();
  const today = useAppState((state) => state.today);
  const url = new URL(`?event=${event.id}`, pageAddress());
  const citation = citationOf(event, citationDates, {
    ...dataset,
    today,
    url: url.origin === 'null' ? url.href : `${url.origin}${url.pathname}${url.search}`,
  });
  return (
    <details className="citation">
      <summary>{t('cite')}</summary>
      <CitationStyles citation={citation} />
    </details>
  );
}
