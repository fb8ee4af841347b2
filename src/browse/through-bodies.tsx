import { useTranslation } from 'react-i18next';
import { reachTable, reachedBy } from '../data/reach.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { useApp, useAppState, useWords } from './app-context.ts';

/** Which chosen countries an event reaches only through bodies, when such events are shown. */
export function ThroughBodies({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { placeName } = useWords();
  const { applies, country } = useAppState((state) => state.filter);
  const { only } = country;
  if (!applies || only === null) return null;
  const table = reachTable(dataset.jurisdictions, only);
  const reached = reachedBy(table, event.jurisdictions, event.date.first, only);
  return reached.map((each) => (
    <p key={`${each.country} ${each.body}`} className="quiet through">
      {t('law.reaches', { country: placeName(each.country), body: placeName(each.body) })}
    </p>
  ));
}
