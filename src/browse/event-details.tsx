import { useTranslation } from 'react-i18next';
import { connectionsOf } from '../data/connections.ts';
import { eventOf } from '../data/dataset.ts';
import { type PolicyEvent, isHollow } from '../model/policy-event.ts';
import { LANGS, localeOf, pick, pickedLang } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';
import { CopyLink } from './copy-button.tsx';
import { EventCitation } from './event-citation.tsx';
import { EventClaims } from './event-claims.tsx';
import { EventLink } from './event-link.tsx';
import { EventSources } from './event-sources.tsx';
import { CategoryIcon, LinkIcon } from './icons.tsx';
import { InstrumentLife } from './instrument-life.tsx';
import { PlaceLinks } from './place-link.tsx';
import { ThroughBodies } from './through-bodies.tsx';

/** Everything known of one event: date first, then names, text, life, connections, sources. */
export function EventDetails({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  return (
    <article className="event-details">
      <EventHead event={event} />
      <MovedDate event={event} />
      <EventClaims event={event} />
      <InstrumentLife event={event} />
      <Connected event={event} />
      <EventSources event={event} />
      <EventCitation key={event.id} event={event} />
      <CopyLink key={`link ${event.id}`}>
        <LinkIcon />
        {t('copyLink')}
      </CopyLink>
    </article>
  );
}

function EventHead({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, dates } = useWords();
  const others = LANGS.filter(
    (each) => each !== pickedLang(event.title, lang) && event.title[each] !== undefined,
  );
  const shown = pickedLang(event.summary, lang);
  return (
    <>
      <p className="event-when">
        {dates.date(event.date)}
        <span aria-hidden="true"> • </span>
        <PlaceLinks codes={event.jurisdictions} />
      </p>
      <ThroughBodies event={event} />
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

/** Where a scheduled date was moved to, and by what. */
function MovedDate({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const successor = eventOf(dataset, event.replacedBy);
  const mover = eventOf(dataset, event.movedBy);
  if (successor === null) return null;
  return (
    <p className="note">
      <EventLink event={successor}>{t('movedTo', { date: dates.date(successor.date) })}</EventLink>
      {mover !== null && (
        <>
          {' '}
          {t('movedBy')} <EventLink event={mover} short />
        </>
      )}
    </p>
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
      {[
        ...Map.groupBy(
          connections,
          ({ type, direction }) => `relation.${direction}.${type}` as const,
        ),
      ].map(([relation, group]) => (
        <div key={relation} className="connected-group">
          <p className="relation">
            {t('relationCount', { relation: t(relation), count: group.length })}
          </p>
          <ul className="connections" aria-label={t(relation)}>
            {group.map(({ event: other }) => (
              <li key={other.id}>
                <EventLink event={other} />
                <span className="quiet">{dates.short(other.date)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
