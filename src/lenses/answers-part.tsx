import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { goToEvent } from '../browse/moves.ts';
import { PHONE, useMedia } from '../browse/use-media.ts';
import { useWidth } from '../browse/use-width.ts';
import type { Matches } from '../data/matches.ts';
import { keyOf, layAnswers } from '../layout/answers-chart.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import { type Answered, type Answers, answersOf } from '../tally/answers.ts';
import { AnswersTable } from './answers-table.tsx';
import { ChartCanvas } from './chart-canvas.tsx';
import { useNearest } from './use-nearest.ts';
import { useAnswersSentence, useAnswersWords } from './use-answers-words.ts';

const USUAL = 900;
/** More than can be placed one by one, or looked at. */
const MOST = 1500;

interface AnswersPartProps {
  readonly events: Matches;
  /** The answer that is pointed at; must not change. */
  readonly onPoint: (answered: Answered | null) => void;
}

/** How soon what happened was answered: every answer a mark, by country and body. */
export function AnswersPart({ events, onPoint }: AnswersPartProps) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const answers = useMemo(() => answersOf(dataset, events), [dataset, events]);
  const sentence = useAnswersSentence(answers);
  const drawn = answers.all.length > 0 && answers.all.length <= MOST;
  return (
    <section className="answers" aria-labelledby="answers-heading">
      <h3 id="answers-heading">{t('pace.answers.title')}</h3>
      <p className="quiet">{t('pace.answers.lead')}</p>
      {drawn ? (
        <Strips answers={answers} sentence={sentence} onPoint={onPoint} />
      ) : (
        <p>{answers.all.length === 0 ? sentence : t('pace.answers.many')}</p>
      )}
      <p className="quiet">{t('pace.answers.note')}</p>
      <AnswersTable answers={answers} most={MOST} />
    </section>
  );
}

interface StripsProps {
  readonly answers: Answers;
  readonly sentence: string;
  readonly onPoint: (answered: Answered | null) => void;
}

function Strips({ answers, sentence, onPoint }: StripsProps) {
  const { t } = useTranslation();
  const { store } = useApp();
  const { lang } = useWords();
  const selected = useAppState((state) => state.selected);
  const compact = useMedia(PHONE);
  const [host, width] = useWidth(USUAL);
  const [told, setTold] = useState<string | null>(null);
  const measure = useMemo(() => canvasMeasure(), []);
  const words = useAnswersWords();
  const chart = useMemo(
    () => layAnswers({ answers, width, compact, measure, words }),
    [answers, width, compact, measure, words],
  );
  const byKey = useMemo(() => {
    const rows = [{ code: '', answers: answers.all }, ...answers.rows];
    return new Map(
      rows.flatMap(({ code, answers: list }) =>
        list.map((answered) => [keyOf(code, answered), answered] as const),
      ),
    );
  }, [answers]);
  const point = (key: string | null) => {
    const answered = key === null ? null : (byKey.get(key) ?? null);
    setTold(answered === null ? null : words.dot(answered));
    onPoint(answered);
  };
  const choose = (key: string) => {
    const answered = byKey.get(key);
    if (answered !== undefined) goToEvent(store, answered.answer);
  };
  useNearest(host, { chart, onPoint: point, onChoose: choose });
  const lit = new Set(
    [...byKey].filter(([, { answer }]) => answer.id === selected).map(([key]) => key),
  );
  return (
    <div>
      <p className="pace-told" data-pointed={told !== null}>
        {told ?? `${sentence}${lang === 'zh' ? '' : ' '}${t('pace.answers.hint')}`}
      </p>
      <div ref={host} className="strips">
        <ChartCanvas
          chart={chart}
          name={t('pace.answers.chart')}
          lit={lit}
          onChoose={choose}
          onPoint={point}
        />
      </div>
    </div>
  );
}
