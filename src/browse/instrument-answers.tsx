import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerGroup, answersOf } from '../data/instrument-answers.ts';
import type { InstrumentId, PolicyEvent } from '../model/policy-event.ts';
import { useApp } from './app-context.ts';
import { EventList } from './event-list.tsx';

interface InstrumentAnswersProps {
  readonly id: InstrumentId;
  readonly steps: readonly PolicyEvent[];
}

/** What an instrument's steps answer, and what answers them, by kind of relation. */
export function InstrumentAnswers({ id, steps }: InstrumentAnswersProps) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const groups = useMemo(() => answersOf(dataset, id, steps), [dataset, id, steps]);
  const side = (direction: AnswerGroup['direction']) =>
    groups.filter((group) => group.direction === direction);
  return (
    <>
      <Side groups={side('out')} id="answers-heading" title={t('law.answers')} />
      <Side groups={side('in')} id="answered-heading" title={t('law.answeredBy')} />
    </>
  );
}

interface SideProps {
  readonly groups: readonly AnswerGroup[];
  readonly id: string;
  readonly title: string;
}

function Side({ groups, id, title }: SideProps) {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {groups.map(({ type, direction, events }) => (
        <div key={type}>
          <h4>{t(`relation.${direction}.${type}`)}</h4>
          <EventList events={events} />
        </div>
      ))}
    </section>
  );
}
