import { useTranslation } from 'react-i18next';
import { relatedInstruments } from '../data/connections.ts';
import { latestStep, stepsOf } from '../data/dataset.ts';
import type { Instrument, PolicyEvent } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';
import { InstrumentLink } from './instrument-link.tsx';

/** The steps of the event's instrument from first to last; moved dates stand struck by their new ones. */
export function InstrumentLife({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang } = useWords();
  const instrument =
    event.instrument === null ? undefined : dataset.instruments.get(event.instrument);
  if (instrument === undefined) return null;
  const all = stepsOf(dataset, instrument.id);
  const steps = all.filter(
    (step) =>
      step.id === event.id ||
      step.replacedBy === null ||
      !all.some((other) => other.id === step.replacedBy),
  );
  return (
    <section aria-labelledby="life-heading">
      <h3 id="life-heading">
        <InstrumentLink instrument={instrument}>
          {t('lifeOf', { name: pick(instrument.label, lang) })}
        </InstrumentLink>
      </h3>
      <ol className="life">
        {steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            current={step.id === event.id}
            replaced={all.filter((other) => other.replacedBy === step.id)}
          />
        ))}
      </ol>
      <InstrumentRelations instrument={instrument} />
      {(instrument.identifier !== null || instrument.url !== null) && (
        <p className="quiet">
          {instrument.identifier}
          {instrument.identifier !== null && instrument.url !== null && ' · '}
          {instrument.url !== null && (
            <a href={instrument.url} target="_blank" rel="noopener noreferrer">
              {t('officialText')}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** The instruments this one stands to or that stand to it, each opening at its latest step so far. */
function InstrumentRelations({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang } = useWords();
  const today = useAppState((state) => state.today);
  const related = relatedInstruments(dataset, instrument);
  if (related.length === 0) return null;
  return (
    <ul className="connections" aria-label={t('relatedInstruments')}>
      {related.map(({ type, direction, instrument: other }) => {
        const step = latestStep(dataset, other.id, today);
        const name = pick(other.label, lang);
        return (
          <li key={`${direction} ${type} ${other.id}`}>
            <span className="relation">{t(`relation.${direction}.${type}`)}</span>
            {step === null ? name : <EventLink event={step}>{name}</EventLink>}
          </li>
        );
      })}
    </ul>
  );
}

interface StepProps {
  readonly step: PolicyEvent;
  readonly current: boolean;
  /** Scheduled steps whose date was moved to this one. */
  readonly replaced: readonly PolicyEvent[];
}

function Step({ step, current, replaced }: StepProps) {
  const { t } = useTranslation();
  const { dates } = useWords();
  const today = useAppState((state) => state.today);
  const coming = step.date.first > today;
  const moved = step.replacedBy !== null;
  return (
    <li data-current={current} data-coming={coming} data-moved={moved}>
      <span className="life-date">{dates.short(step.date)}</span>
      <span className="life-step">
        <EventLink event={step} short current={current} />
        {moved && <span className="quiet"> {t('moved')}</span>}
        {replaced.map((old) => (
          <span key={old.id} className="quiet">
            {' '}
            {t('movedFrom')} <del>{dates.short(old.date)}</del>
          </span>
        ))}
      </span>
    </li>
  );
}
