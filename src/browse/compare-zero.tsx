import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountryEvents } from '../data/compare.ts';
import { eventOf } from '../data/dataset.ts';
import { commonZeros, ownZeros } from '../data/day-zero.ts';
import { allEvents } from '../data/matches.ts';
import { type PolicyEvent, toEventId } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';

const SUGGESTED = ['openai-chatgpt', 'openai-gpt-4', 'bletchley-declaration', 'deepseek-r1'];

/** The one event that is day 0 for all countries, found by typing, or a suggestion. */
export function CommonZero({ zero }: { readonly zero: PolicyEvent }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { lang, dates } = useWords();
  const listId = useId();
  const offered = useMemo(() => commonZeros(dataset, allEvents(dataset.columns)), [dataset]);
  const nameOf = (event: PolicyEvent) =>
    t('compare.eventOption', { title: pick(event.title, lang), date: dates.short(event.date) });
  const choose = (event: PolicyEvent) => store.dispatch({ type: 'alignSet', align: [event.id] });
  const [lost, setLost] = useState(false);
  /** What was typed need not be a whole name: the heaviest event that has all its words is meant. */
  const take = (field: HTMLInputElement) => {
    const words = field.value
      .toLocaleLowerCase()
      .split(/[\s,，]+/)
      .filter((word) => word !== '');
    const fits = (event: PolicyEvent) => {
      const text = `${nameOf(event)} ${pick(event.label, lang)}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    };
    const found = words.length === 0 ? undefined : heaviest(offered.filter(fits));
    setLost(words.length > 0 && found === undefined);
    if (found !== undefined && found.id !== zero.id) choose(found);
    else field.value = nameOf(zero);
  };
  const suggested = SUGGESTED.flatMap((id) => eventOf(dataset, toEventId(id)) ?? []);
  return (
    <div className="compare-zero">
      <label>
        <span>{t('compare.zeroIs')}</span>
        <input
          key={`${zero.id} ${lang}`}
          type="search"
          list={listId}
          className="compare-find"
          defaultValue={nameOf(zero)}
          onChange={({ target }) => {
            setLost(false);
            const found = offered.find((event) => nameOf(event) === target.value);
            if (found !== undefined) choose(found);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget);
          }}
          onBlur={({ target }) => take(target)}
        />
      </label>
      {lost && (
        <p className="quiet" role="status">
          {t('compare.noSuchZero')}
        </p>
      )}
      <datalist id={listId}>
        {offered.map((event) => (
          <option key={event.id} value={nameOf(event)} aria-label={nameOf(event)} />
        ))}
      </datalist>
      <div className="chips" role="group" aria-label={t('compare.zeroSuggestions')}>
        {suggested.map((event) => (
          <button
            key={event.id}
            type="button"
            className="chip"
            aria-pressed={event.id === zero.id}
            onClick={() => choose(event)}
          >
            {pick(event.label, lang)}
          </button>
        ))}
      </div>
    </div>
  );
}

function heaviest(events: readonly PolicyEvent[]): PolicyEvent | undefined {
  return events.toSorted((a, b) => b.weight - a.weight)[0];
}

interface OwnZerosProps {
  readonly lanes: readonly CountryEvents[];
  readonly zeros: readonly (PolicyEvent | null)[];
}

/** Each country's own day 0: where one of its laws began. */
export function OwnZeros({ lanes, zeros }: OwnZerosProps) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { lang, dates, placeName } = useWords();
  const nameOf = (event: PolicyEvent) => {
    const instrument =
      event.instrument === null ? undefined : dataset.instruments.get(event.instrument);
    const title = pick(event.label, lang);
    const date = dates.short(event.date);
    return instrument === undefined || pick(instrument.label, lang) === title
      ? t('compare.eventOption', { title, date })
      : t('compare.stepOption', { name: pick(instrument.label, lang), title, date });
  };
  return (
    <div className="compare-zeros">
      {lanes.map((lane, place) => {
        const zero = zeros[place] ?? null;
        const starts = ownZeros(dataset, lane);
        const offered = zero === null || starts.includes(zero) ? starts : [zero, ...starts];
        const align = (id: string) =>
          zeros.map((each, at) => (at === place ? toEventId(id) : (each?.id ?? toEventId(id))));
        return (
          <label key={lane.country}>
            <span>{t('compare.zeroOf', { name: placeName(lane.country) })}</span>
            <select
              className="compare-select"
              value={zero?.id ?? ''}
              disabled={offered.length === 0}
              onChange={({ target }) =>
                store.dispatch({ type: 'alignSet', align: align(target.value) })
              }
            >
              {zero === null && <option value="">{t('compare.noZero')}</option>}
              {offered.map((event) => (
                <option key={event.id} value={event.id}>
                  {nameOf(event)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}
