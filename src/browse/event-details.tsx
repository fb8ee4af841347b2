import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionsOf } from '../data/connections.ts';
import { eventOf } from '../data/dataset.ts';
import { type PolicyEvent, isHollow } from '../model/policy-event.ts';
import { LANGS, localeOf, pick, pickedLang } from '../model/text.ts';
import { hostOf } from '../model/web-address.ts';
import { useApp, useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';
import { CategoryIcon, LinkIcon } from './icons.tsx';
import { InstrumentLife } from './instrument-life.tsx';

/** Everything known of one event: date first, then names, text, life, connections, sources. */
export function EventDetails({ event }: { readonly event: PolicyEvent }) {
  return (
    <article className="event-details">
      <EventHead event={event} />
      <EventNotes event={event} />
      <InstrumentLife event={event} />
      <Connected event={event} />
      <Sources event={event} />
      <CopyLink key={event.id} />
    </article>
  );
}

function EventHead({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, dates, placeNames } = useWords();
  const others = LANGS.filter(
    (each) => each !== pickedLang(event.title, lang) && event.title[each] !== undefined,
  );
  const shown = pickedLang(event.summary, lang);
  return (
    <>
      <p className="event-when">
        {dates.date(event.date)}
        <span aria-hidden="true"> • </span>
        {placeNames(event.jurisdictions)}
      </p>
      <h2 className="event-title" lang={localeOf(pickedLang(event.title, lang))}>
        {pick(event.title, lang)}
      </h2>
      {others.map((each) => (
        <p key={each} className="event-other-title" lang={localeOf(each)}>
          {event.title[each]}
        </p>
      ))}
      <ul className="tags">
        <li className="tag tag-category" data-category={event.category}>
          <CategoryIcon category={event.category} hollow={isHollow(event)} />
          {t(`kind.${event.kind}`)}
        </li>
        {event.force !== 'none' && <li className="tag">{t(`force.${event.force}`)}</li>}
        {event.stage !== null && <li className="tag">{t(`stage.${event.stage}`)}</li>}
        {event.planned && <li className="tag">{t('planned')}</li>}
        {event.topics.map((topic) => (
          <li key={topic} className="tag tag-topic">
            {pick(dataset.topics.get(topic) ?? { en: topic }, lang)}
          </li>
        ))}
      </ul>
      {pick(event.summary, lang) !== '' && (
        <p className="event-summary" lang={localeOf(shown)}>
          {pick(event.summary, lang)}
        </p>
      )}
    </>
  );
}

/** A moved date, and who says otherwise. */
function EventNotes({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, dates } = useWords();
  const successor = eventOf(dataset, event.replacedBy);
  return (
    <>
      {successor !== null && (
        <p className="note">
          <EventLink event={successor}>
            {t('movedTo', { date: dates.date(successor.date) })}
          </EventLink>
        </p>
      )}
      {event.claims.length > 0 && (
        <section className="note" aria-label={t('disagreement')}>
          <h3>{t('disagreement')}</h3>
          {event.claims.map((claim) => (
            <p key={pick(claim.note, 'en')} lang={localeOf(pickedLang(claim.note, lang))}>
              {pick(claim.note, lang)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function Connected({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const connections = connectionsOf(dataset, event);
  if (connections.length === 0) return null;
  return (
    <section aria-labelledby="connected-heading">
      <h3 id="connected-heading">{t('connected')}</h3>
      <ul className="connections">
        {connections.map(({ type, direction, event: other }) => (
          <li key={`${direction}-${type}-${other.id}`}>
            <span className="relation">{t(`relation.${direction}.${type}`)}</span>
            <EventLink event={other} />
            <span className="quiet">{dates.short(other.date)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ event }: { readonly event: PolicyEvent }) {
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
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet check">{t(`check.${event.check}`)}</p>
    </section>
  );
}

function CopyLink() {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setAnswer('copied');
    } catch {
      setAnswer('copyFailed');
    }
  };
  return (
    <p className="copy-link">
      <button type="button" className="button" onClick={() => void copy()}>
        <LinkIcon />
        {t('copyLink')}
      </button>
      <span role="status" className="quiet">
        {answer === null ? '' : t(answer)}
      </span>
    </p>
  );
}
