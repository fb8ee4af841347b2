import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, isoOf, toDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { useApp } from './app-context.ts';
import { showLawOf } from './moves.ts';

/** The platform's own field for a day. What is being typed counts once it is a day near the events. */
export function DayField({ day }: { readonly day: Day }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const { first } = dataset.columns;
  const [min, max] = [first[0] ?? day, first.at(-1) ?? day];
  const write = (text: string) => {
    setTyped(text);
    const date = parseEdtf(text);
    if (!date.ok || date.value.first < min || date.value.first > max) return;
    showLawOf(store, date.value.first);
  };
  return (
    <label className="as-of-day">
      {t('law.asOfDay')}
      <input
        type="date"
        value={typed ?? isoOf(day)}
        min={isoOf(toDay(min))}
        max={isoOf(toDay(max))}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
