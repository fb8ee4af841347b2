import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lawOn } from '../data/law-on.ts';
import { instrumentsOfPlace, placeRecord } from '../data/place-record.ts';
import { filterOn } from '../model/filter.ts';
import type { JurisdictionCode, PolicyEvent } from '../model/policy-event.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { CategoryCounts } from './category-counts.tsx';
import { EventList } from './event-list.tsx';
import './law-panels.css';
import { PanelBack } from './panel-back.tsx';
import { PanelTitles } from './panel-titles.tsx';
import { PlaceActivity } from './place-activity.tsx';
import { PlaceMembers } from './place-members.tsx';
import { PlaceReached } from './place-reached.tsx';
import { StandingList, StateCounts } from './state-lists.tsx';

/** So many of the latest and of the next events are listed. */
const FEW = 5;

/** Everything known of one country or body: its bodies, its events, its law and what reaches it. */
export function PlacePanel({ code }: { readonly code: JurisdictionCode }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { lang, placeName } = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  const record = useMemo(() => placeRecord(dataset, code, day, FEW), [dataset, code, day]);
  const place = dataset.jurisdictions.get(code);
  const name = placeName(code);
  const show = (applies: boolean) =>
    store.dispatch({ type: 'filterSet', filter: { ...filterOn([code]), applies } });
  return (
    <article className="law-panel" aria-labelledby="place-heading">
      <PanelBack />
      <PanelTitles id="place-heading" title={place?.name ?? { [lang]: name }} />
      <p className="law-acts">
        <button type="button" className="button" onClick={() => show(false)}>
          {t('law.onlyThisPlace', { name })}
        </button>
        {(place?.memberOf.length ?? 0) > 0 && (
          <button type="button" className="button" onClick={() => show(true)}>
            {t('law.alsoThrough')}
          </button>
        )}
      </p>
      <section aria-labelledby="place-events">
        <h3 id="place-events">{t('law.placeEvents', { count: record.total })}</h3>
        <CategoryCounts counts={record.counts} />
      </section>
      <PlaceActivity years={record.years} />
      <PlaceMembers code={code} />
      <Own code={code} />
      <PlaceReached code={code} />
      <Dated id="place-next" title={t('law.next')} events={record.next} />
      <Dated id="place-latest" title={t('law.latest')} events={record.latest} />
    </article>
  );
}

/** Its own instruments, by state and one by one. */
function Own({ code }: { readonly code: JurisdictionCode }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const asOf = useAppState((state) => state.asOf);
  const today = useAppState((state) => state.today);
  const law = useMemo(
    () => lawOn(dataset, instrumentsOfPlace(dataset, code), asOf ?? today),
    [dataset, code, asOf, today],
  );
  const standings = [...law].flatMap(([state, of]) => (state === 'unknown' ? [] : of));
  if (standings.length === 0 && (law.get('unknown')?.length ?? 0) === 0) return null;
  return (
    <section aria-labelledby="place-own">
      <h3 id="place-own">{t('law.ownInstruments')}</h3>
      <p className="quiet">
        {asOf === null ? t('law.stateToday') : t('law.stateOn', { date: dates.day(asOf) })}
      </p>
      <StateCounts law={law} />
      <StandingList standings={standings.toReversed()} state={null} />
    </section>
  );
}

interface DatedProps {
  readonly id: string;
  readonly title: string;
  readonly events: readonly PolicyEvent[];
}

function Dated({ id, title, events }: DatedProps) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <EventList events={events} />
    </section>
  );
}
