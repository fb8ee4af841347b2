import { useTranslation } from 'react-i18next';
import { relatedInstruments } from '../data/connections.ts';
import { stepsOf } from '../data/dataset.ts';
import { standingOn } from '../data/law-on.ts';
import { toDay } from '../model/day.ts';
import type { Instrument, InstrumentId, PolicyEvent } from '../model/policy-event.ts';
import { LANGS, localeOf } from '../model/text.ts';
import { fitViewport } from '../model/viewport.ts';
import { hostOf } from '../model/web-address.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { InstrumentAnswers } from './instrument-answers.tsx';
import { InstrumentLink } from './instrument-link.tsx';
import './law-panels.css';
import { LifeDrawing } from './life-drawing.tsx';
import { LifeList } from './life-list.tsx';
import { useNextWords } from './next-words.ts';
import { PanelBack } from './panel-back.tsx';
import { PanelTitles } from './panel-titles.tsx';
import { PlaceLinks } from './place-link.tsx';
import { StateMark } from './state-mark.tsx';

/** Everything known of one instrument: names, state, its life to scale and step by step, its relations. */
export function InstrumentPanel({ id }: { readonly id: InstrumentId }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const instrument = dataset.instruments.get(id);
  // An address may name what another dataset holds: a notice says so, and closes this.
  if (instrument === undefined) return null;
  const steps = stepsOf(dataset, id);
  return (
    <article className="law-panel" aria-labelledby="instrument-heading">
      <PanelBack />
      <PanelTitles id="instrument-heading" title={instrument.label} />
      <FullTitles instrument={instrument} />
      <ul className="tags">
        <li className="tag">{t(`force.${instrument.force}`)}</li>
      </ul>
      <p className="law-line">
        <PlaceLinks codes={instrument.jurisdictions} />
      </p>
      <Official instrument={instrument} />
      <State instrument={instrument} />
      {steps.length === 0 ? <p className="quiet">{t('law.noSteps')}</p> : <Life steps={steps} />}
      <InstrumentAnswers id={id} steps={steps} />
      <Related instrument={instrument} />
    </article>
  );
}

function FullTitles({ instrument: { title, label } }: { readonly instrument: Instrument }) {
  const { lang } = useWords();
  const shown = [lang, ...LANGS.filter((each) => each !== lang)].filter(
    (each) => title[each] !== undefined && title[each] !== label[each],
  );
  return shown.map((each) => (
    <p key={each} className="full-title" lang={localeOf(each)}>
      {title[each]}
    </p>
  ));
}

function Official({ instrument: { identifier, url } }: { readonly instrument: Instrument }) {
  const { t } = useTranslation();
  if (identifier === null && url === null) return null;
  return (
    <p className="quiet law-line official">
      {identifier}
      {identifier !== null && url !== null && ' · '}
      {url !== null && (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={t('opensElsewhere', { host: hostOf(url) })}
        >
          {t('law.official')}
        </a>
      )}
    </p>
  );
}

/** Its state today, or on the chosen day, and what was next on that day's calendar. */
function State({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const nextWords = useNextWords();
  const today = useAppState((state) => state.today);
  const asOf = useAppState((state) => state.asOf);
  const { state, next } = standingOn(dataset, instrument, asOf ?? today);
  return (
    <p className="state-line">
      <span className="quiet">
        {asOf === null ? t('law.stateToday') : t('law.stateOn', { date: dates.day(asOf) })}
      </span>
      <StateMark state={state} />
      <b>{t(`law.state.${state}`)}</b>
      {next !== null && <span className="quiet">{nextWords(next)}</span>}
    </p>
  );
}

function Life({ steps }: { readonly steps: readonly PolicyEvent[] }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const show = () => {
    const first = Math.min(...steps.map(({ date }) => date.first));
    const last = Math.max(...steps.map(({ date }) => date.last));
    store.dispatch({ type: 'flown', to: fitViewport(toDay(first), toDay(last), 0.08) });
  };
  return (
    <>
      <section aria-labelledby="cycle-heading">
        <h3 id="cycle-heading">{t('law.lifeCycle')}</h3>
        <LifeDrawing steps={steps} />
        <p className="law-acts">
          <button type="button" className="button" onClick={show}>
            {t('law.showOnTimeline')}
          </button>
        </p>
      </section>
      <section aria-labelledby="steps-heading">
        <h3 id="steps-heading">{t('law.steps')}</h3>
        <LifeList steps={steps} />
      </section>
    </>
  );
}

function Related({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const related = relatedInstruments(dataset, instrument);
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related-heading">
      <h3 id="related-heading">{t('law.related')}</h3>
      <ul className="connections">
        {related.map(({ type, direction, instrument: other }) => (
          <li key={`${direction} ${type} ${other.id}`}>
            <span className="relation">{t(`relation.${direction}.${type}`)}</span>
            <InstrumentLink instrument={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}
