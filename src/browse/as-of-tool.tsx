import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, isoOf, toDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { useApp, useAppState } from './app-context.ts';
import { AsOfIcon } from './icons.tsx';

/** Begins and ends the view of the law of another day: a button, and under it the day and the way back. */
export function AsOfTool() {
  const { t } = useTranslation();
  const { store } = useApp();
  const asOf = useAppState((state) => state.asOf);
  const today = useAppState((state) => state.today);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const tool = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    tool.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    box.current?.querySelector('input')?.focus();
    const leave = ({ target }: Event) => {
      const inside = target instanceof Node && box.current?.parentElement?.contains(target);
      if (inside !== true) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // This press is answered: what else Escape closes stays open.
      event.preventDefault();
      setOpen(false);
      tool.current?.focus();
    };
    document.addEventListener('keydown', escape, { capture: true });
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', escape, { capture: true });
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const name = t('law.asOfTool');
  return (
    <div className="as-of">
      <button
        ref={tool}
        type="button"
        className="tool as-of-tool"
        aria-label={name}
        title={name}
        aria-expanded={open}
        data-on={asOf !== null}
        onClick={() => {
          if (asOf === null) store.dispatch({ type: 'asOfSet', day: today });
          setOpen(!open);
        }}
      >
        <AsOfIcon />
      </button>
      {open && (
        <div ref={box} className="as-of-box" role="group" aria-label={name}>
          <DayField day={asOf ?? today} />
          <button
            type="button"
            className="button"
            onClick={() => {
              store.dispatch({ type: 'asOfSet', day: null });
              close();
            }}
          >
            {t('law.backToToday')}
          </button>
          <p className="quiet">{t('law.asOfHint')}</p>
        </div>
      )}
    </div>
  );
}

/** The platform's own field for a day. What is being typed counts once it is a day near the events. */
function DayField({ day }: { readonly day: Day }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const { first } = dataset.columns;
  const [min, max] = [first[0] ?? day, first.at(-1) ?? day];
  const write = (text: string) => {
    setTyped(text);
    const date = parseEdtf(text);
    if (!date.ok || date.value.first < min || date.value.first > max) return;
    store.dispatch({ type: 'asOfSet', day: date.value.first });
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
