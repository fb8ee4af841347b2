import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyEvent } from '../model/policy-event.ts';
import { citationOf, eventPart } from '../publish/citation.ts';
import { pageAddress } from './page-address.ts';
import { useApp, useAppState } from './app-context.ts';
import { CitationStyles } from './citation-styles.tsx';
import { lazyPart } from './lazy-part.tsx';

const EventReferences = lazyPart(() =>
  import('./event-references.tsx').then((part) => part.EventReferences),
);

/** How to cite the event, in the two styles its readers are asked for, and for their programs. */
export function EventCitation({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset, citationDates } = useApp();
  const today = useAppState((state) => state.today);
  const [opened, setOpened] = useState(false);
  const url = new URL(`?event=${event.id}`, pageAddress());
  const part = eventPart(event, citationDates);
  const from = {
    ...dataset,
    today,
    url: url.origin === 'null' ? url.href : `${url.origin}${url.pathname}${url.search}`,
  };
  return (
    <details className="citation" onToggle={() => setOpened(true)}>
      <summary>{t('cite')}</summary>
      <CitationStyles citation={citationOf(part, from)} />
      {opened && (
        <Suspense>
          <EventReferences part={part} from={from} />
        </Suspense>
      )}
    </details>
  );
}
