import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { EventLink } from '../browse/event-link.tsx';
import { eventOf } from '../data/dataset.ts';
import { toDay } from '../model/day.ts';
import { localeOf } from '../model/text.ts';
import { type Claim, FIGURES, type FigureName } from '../tally/claim.ts';
import { claimsOf } from '../tally/claims.ts';
import type { LensName } from './lens-props.ts';

const MOVEMENT_OF = { pace: 'fast', life: 'hard', shift: 'new' } as const;

/**
 * The measurable claims of the article and what the data says of each, those of this lens first. They
 * are held against the whole dataset, whatever the filter shows.
 */
export function ClaimsTable({ lens }: { readonly lens: LensName }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const day = useAppState((state) => state.asOf ?? state.today);
  const claims = useMemo(() => claimsOf(dataset, day), [dataset, day]);
  if (claims.length === 0) return null;
  const isOwn = ({ movement }: Claim) => movement === MOVEMENT_OF[lens];
  const sorted = [...claims.filter(isOwn), ...claims.filter((claim) => !isOwn(claim))];
  return (
    <section className="claims" aria-labelledby="claims-heading">
      <h3 id="claims-heading">{t('lens.claims.title')}</h3>
      <p className="quiet">{t('lens.claims.lead')}</p>
      <table aria-labelledby="claims-heading">
        <thead>
          <tr>
            <th scope="col">{t('lens.claims.says')}</th>
            <th scope="col">{t('lens.claims.data')}</th>
            <th scope="col">{t('lens.claims.how')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClaimRow({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const figures = useFigures(claim);
  const { id, movement, verdict, trust, events } = claim;
  return (
    <tr data-verdict={verdict}>
      <th scope="row">
        <span className="lens-movement">{t(`lens.claims.movement.${movement}`)}</span>{' '}
        {t(`lens.claims.of.${id}.says`)}
      </th>
      <td>
        <strong className="verdict">{t(`lens.claims.verdict.${verdict}`)}</strong>{' '}
        {t(`lens.claims.of.${id}.data`, figures)}
        {events.length > 0 && (
          <ul className="claim-events">
            {events.map((each) => {
              const event = eventOf(dataset, each);
              return (
                event !== null && (
                  <li key={each}>
                    <EventLink event={event} short />
                  </li>
                )
              );
            })}
          </ul>
        )}
      </td>
      <td>
        <p>{t(`lens.claims.of.${id}.how`, figures)}</p>
        <p className="quiet">
          <strong>{t(`lens.claims.trust.${trust}`)}</strong> {t(`lens.claims.of.${id}.trust`)}
        </p>
      </td>
    </tr>
  );
}

/** The numbers of a claim as they are written: days as dates, shares in percent, the rest rounded. */
function useFigures({ id, figures }: Claim): Record<FigureName, string> {
  const { dates, lang } = useWords();
  const locale = localeOf(lang);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const isShare = id === 'tolerant' || id === 'whole';
  const write = (name: FigureName, value: number): string => {
    if (name === 'from' || name === 'to') return dates.day(toDay(value));
    if (name === 'years') return tenth.format(value);
    return (isShare && (name === 'before' || name === 'after') ? percent : whole).format(value);
  };
  const figure = (name: FigureName) => {
    const value = figures[name];
    return value === undefined ? '–' : write(name, value);
  };
  return Object.assign({}, ...FIGURES.map((name) => ({ [name]: figure(name) })));
}
