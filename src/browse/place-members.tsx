import { useTranslation } from 'react-i18next';
import { type Day, civilOf } from '../model/day.ts';
import { type Membership, isMember } from '../model/jurisdiction.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { PlaceLink } from './place-link.tsx';

/** The bodies a country belongs or belonged to, with dates, and the members of a body. */
export function PlaceMembers({ code }: { readonly code: JurisdictionCode }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { placeName } = useWords();
  const since = useSince();
  const day = useAppState((state) => state.asOf ?? state.today);
  const memberOf = dataset.jurisdictions.get(code)?.memberOf ?? [];
  const members = Array.from(dataset.jurisdictions.values())
    .filter((each) => isMember(each, code, day))
    .toSorted((a, b) => placeName(a.code).localeCompare(placeName(b.code)));
  return (
    <>
      {memberOf.length > 0 && (
        <section aria-labelledby="member-heading">
          <h3 id="member-heading">{t('law.memberOf')}</h3>
          <ul className="members">
            {memberOf.map((membership) => (
              <li key={`${membership.body} ${membership.from}`}>
                <PlaceLink code={membership.body} />{' '}
                <span className="quiet">{since(membership)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {members.length > 0 && (
        <details className="state-list">
          <summary>
            <h3>{t('law.members', { count: members.length })}</h3>
          </summary>
          <ul className="members">
            {members.map(({ code: member, memberOf: theirs }) => (
              <li key={member}>
                <PlaceLink code={member} />{' '}
                {theirs
                  .filter(({ body }) => body === code)
                  .map((membership) => (
                    <span key={membership.from} className="quiet">
                      {since(membership)}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** From when to when; a first of January stands for a year of which no day is known. */
function useSince(): (membership: Membership) => string {
  const { t } = useTranslation();
  const { dates } = useWords();
  const dayText = (day: Day) => {
    const { year, month, day: date } = civilOf(day);
    return month === 1 && date === 1 ? dates.year(year) : dates.day(day);
  };
  return ({ from, to }) => {
    if (from === null) return to === null ? '' : t('law.memberUntil', { to: dayText(to) });
    if (to === null) return t('law.memberSince', { from: dayText(from) });
    return t('law.memberFromTo', { from: dayText(from), to: dayText(to) });
  };
}
