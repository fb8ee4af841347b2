import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../model/story.ts';
import { localeOf, pick } from '../model/text.ts';
import { useWords } from '../browse/app-context.ts';

/** How often the clock is looked at, milliseconds. */
const TICK = 1000;

interface PresentNotesProps {
  readonly scene: Scene;
  /** The scene after it; undefined at the end. */
  readonly next: Scene | undefined;
  readonly number: number;
  readonly count: number;
  /** When the presentation began, milliseconds. */
  readonly began: number;
}

/** What only the speaker sees: notes, what comes next, the time and how long it has taken. */
export function PresentNotes({ scene, next, number, count, began }: PresentNotesProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const now = useNow();
  const clock = new Intl.DateTimeFormat(localeOf(lang), { hour: '2-digit', minute: '2-digit' });
  return (
    <section className="present-notes" aria-label={t('story.notes')}>
      <p className="present-times">
        <span>{t('story.sceneOf', { number, count })}</span>
        <span>
          {t('story.clock')} <time>{clock.format(now)}</time>
        </span>
        <span>
          {t('story.elapsed')} <time>{durationText(now - began)}</time>
        </span>
      </p>
      <h2>{pick(scene.title, lang)}</h2>
      <p className="present-note">{pick(scene.notes, lang)}</p>
      <p className="quiet">
        {next === undefined
          ? t('story.lastScene')
          : t('story.nextScene', { title: pick(next.title, lang) })}
      </p>
    </section>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Minutes and seconds, `12:05`. */
function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
