import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../browse/app-context.ts';
import { isoOf } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { DaySpan } from '../model/lens-choice.ts';
import { fitViewport, wholeDays } from '../model/viewport.ts';
import { settledWindow } from '../state/app-state.ts';

/** The chosen span as two dates to type, and what can be done with it. */
export function SpanPanel() {
  const { t } = useTranslation();
  const { store } = useApp();
  const brush = useAppState((state) => state.lens.brush);
  const show = ({ from, to }: DaySpan) => {
    store.dispatch({ type: 'windowMoved', window: fitViewport(from, to) });
    store.dispatch({ type: 'viewSet', view: 'timeline' });
  };
  return (
    <div className="span-panel" role="group" aria-label={t('pace.span')}>
      <SpanField edge="from" />
      <SpanField edge="to" />
      {brush !== null && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => {
              store.dispatch({ type: 'lensSet', lens: { brush: null } });
              // The button goes with the span: the keyboard stays with its dates.
              document.querySelector<HTMLElement>('.span-panel input')?.focus();
            }}
          >
            {t('pace.clear')}
          </button>
          <button type="button" className="button" onClick={() => show(brush)}>
            {t('pace.show')}
          </button>
        </>
      )}
    </div>
  );
}

/** One end of the span. What is being typed counts once it is a day; the other end makes way for it. */
function SpanField({ edge }: { readonly edge: 'from' | 'to' }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const brush = useAppState((state) => state.lens.brush);
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    setTyped(text);
    const date = parseEdtf(text);
    if (!date.ok || date.value.start?.precision !== 'day') return;
    const day = date.value.first;
    const { from, to } = brush ?? wholeDays(settledWindow(store.get()));
    const span =
      edge === 'from'
        ? { from: day, to: day > to ? day : to }
        : { from: day < from ? day : from, to: day };
    store.dispatch({ type: 'lensSet', lens: { brush: span } });
  };
  return (
    <label className="lens-choice">
      <span aria-hidden="true">{t(edge === 'from' ? 'pace.fromShort' : 'pace.toShort')}</span>
      <input
        type="date"
        aria-label={t(edge === 'from' ? 'pace.from' : 'pace.to')}
        value={typed ?? (brush === null ? '' : isoOf(brush[edge]))}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
