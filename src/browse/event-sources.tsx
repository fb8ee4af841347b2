import { useTranslation } from 'react-i18next';
import type { PolicyEvent } from '../model/policy-event.ts';
import { hostOf } from '../model/web-address.ts';

/** The pages an event rests on: primary ones marked, and which of them were read. */
export function EventSources({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="sources-heading">
      <h3 id="sources-heading">{t('sources')}</h3>
      {event.sources.length === 0 && <p className="quiet">{t('noSources')}</p>}
      <ul className="sources">
        {event.sources.map((source) => (
          <li key={source.url}>
            <span className={`badge badge-${source.kind}`}>{t(`sourceKind.${source.kind}`)}</span>
            <span>
              <a
                href={source.url}
                target="_blank"
                rel="noopener noreferrer"
                lang={source.lang}
                title={t('opensElsewhere', { host: hostOf(source.url) })}
              >
                {source.title}
              </a>{' '}
              <span className="quiet">
                {source.publisher} · {hostOf(source.url)}
                {source.confirmed === 'cited' && ` · ${t('citedOnly')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet check">
        {t(`check.${event.check}`)}
        {event.extraordinary && ` ${t('extraordinary')}`}
      </p>
    </section>
  );
}
