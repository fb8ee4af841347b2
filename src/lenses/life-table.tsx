import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import { cadenceOf } from '../browse/create-life-words.ts';
import { EventLink } from '../browse/event-link.tsx';
import { InstrumentLink } from '../browse/instrument-link.tsx';
import type { Gap } from '../data/life-steps.ts';
import { daysInto } from '../layout/life-steps.ts';
import type { Day } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import type { Family } from '../tally/families.ts';
import type { Life, LifeGroup } from '../tally/lives.ts';
import { useDaysText } from './use-days-text.ts';
import { useFamilyName, useGroupName } from './use-life-words.ts';

interface LifeTableProps {
  readonly groups: readonly LifeGroup[];
  readonly families: readonly Family[];
  readonly day: Day;
  /** So many instruments are listed at most. */
  readonly most: number;
}

/** Medians by group, every instrument, and the lines of models: all as numbers. */
export function LifeTable({ groups, families, day, most }: LifeTableProps) {
  const { t } = useTranslation();
  return (
    <details className="lens-table">
      <summary>{t('life.table.title')}</summary>
      <MediansTable groups={groups} />
      <LivesTable lives={groups.flatMap(({ lives }) => lives).slice(0, most)} day={day} />
      <FamiliesTable families={families} />
    </details>
  );
}

function MediansTable({ groups }: Pick<LifeTableProps, 'groups'>) {
  const { t } = useTranslation();
  const { number } = useWords();
  const daysText = useDaysText();
  const groupName = useGroupName();
  return (
    <div className="table-room">
      <table aria-label={t('life.table.medians')}>
        <Head names={['group', 'count', 'measured', 'median']} />
        <tbody>
          {groups.map(({ key, lives, measured, median }) => (
            <tr key={key}>
              <th scope="row">{groupName(key)}</th>
              <td>{number(lives.length)}</td>
              <td>{number(measured)}</td>
              <td>{median === null ? t('life.table.tooFew') : daysText(median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LivesTableProps {
  readonly lives: readonly Life[];
  readonly day: Day;
}

function LivesTable({ lives, day }: LivesTableProps) {
  const { t } = useTranslation();
  const { dates, number, placeNames } = useWords();
  const cellOf = (step: PolicyEvent | null, gap: Gap | null) => {
    if (step === null || gap === null) return '–';
    const days = gap.exact ? number(gap.days) : t('life.about', { days: number(gap.days) });
    return step.date.first > day ? t('life.table.coming', { days }) : days;
  };
  const movedOf = ({ postponed }: Life) =>
    postponed
      .map(({ from, to }) => `${dates.short(from.date)} → ${dates.short(to.date)}`)
      .join('; ');
  return (
    <div className="table-room">
      <table aria-label={t('life.table.each')}>
        <Head
          names={[
            'instrument',
            'place',
            'start',
            'adoption',
            'force',
            'applies',
            'full',
            'ended',
            'moved',
          ]}
        />
        <tbody>
          {lives.map((life) => {
            const { instrument, draft, ended } = life;
            return (
              <tr key={instrument.id}>
                <th scope="row">
                  <InstrumentLink instrument={instrument} />
                </th>
                <td>{placeNames(instrument.jurisdictions)}</td>
                <td>{dates.short(draft.date)}</td>
                <td>
                  {life.open
                    ? t('life.table.open', { count: life.length })
                    : cellOf(life.adoption, life.toAdoption)}
                </td>
                <td>{cellOf(life.force, life.toForce)}</td>
                <td>{cellOf(life.applies, life.toApplies)}</td>
                <td>{cellOf(life.appliesFully, life.toFull)}</td>
                <td>{ended === null ? '–' : number(daysInto(life, ended))}</td>
                <td>{movedOf(life) || '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function FamiliesTable({ families }: Pick<LifeTableProps, 'families'>) {
  const { t } = useTranslation();
  const { dates, number } = useWords();
  const daysText = useDaysText();
  const familyName = useFamilyName();
  return (
    <div className="table-room">
      <table aria-label={t('life.families')}>
        <Head names={['line', 'models', 'cadence', 'each']} />
        <tbody>
          {families.map((family) => {
            const cadence = cadenceOf(family);
            return (
              <tr key={family[0]?.id}>
                <th scope="row">{familyName(family)}</th>
                <td>{number(family.length)}</td>
                <td>{cadence === null ? t('life.table.tooFew') : daysText(cadence)}</td>
                <td>
                  <ul className="claim-events">
                    {family.map((model) => (
                      <li key={model.id}>
                        <EventLink event={model} short />{' '}
                        <span className="quiet">{dates.short(model.date)}</span>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type HeadName =
  | 'group'
  | 'count'
  | 'measured'
  | 'median'
  | 'instrument'
  | 'place'
  | 'start'
  | 'adoption'
  | 'force'
  | 'applies'
  | 'full'
  | 'ended'
  | 'moved'
  | 'line'
  | 'models'
  | 'cadence'
  | 'each';

function Head({ names }: { readonly names: readonly HeadName[] }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {t(`life.table.head.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
