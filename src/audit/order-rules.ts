import type { Stage } from '../model/category.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { eventOf, stepsOf } from '../data/dataset.ts';
import { excerpt } from '../model/result.ts';
import { eachEvent } from './each-event.ts';
import { type Filed, type Finding, type Rule, type Shelf, fileOf } from './shelf.ts';

/** Pairs of steps of which the first one of the left never comes after the first one of the right. */
const BEFORE: readonly (readonly [Stage, Stage])[] = [
  ['proposed', 'adopted'],
  ['proposed', 'published'],
  ['proposed', 'agreed'],
  ['agreed', 'in-force'],
  ['adopted', 'in-force'],
  ['adopted', 'applies'],
  ['published', 'applies'],
  ['adopted', 'repealed'],
  ['in-force', 'repealed'],
  ['published', 'amended'],
  ['consulted', 'in-force'],
  ['consulted', 'applies'],
  ['proposed', 'in-force'],
  ['proposed', 'applies'],
  ['agreed', 'applies'],
  ['published', 'in-force'],
];

/** An instrument is proposed before it is adopted, adopted before it is in force, and so on. */
export const stepsAreInOrder: Rule = (shelf) =>
  [...shelf.dataset.instruments.keys()].flatMap((id) => {
    const steps = stepsOf(shelf.dataset, id).filter(({ replacedBy }) => replacedBy === null);
    const first = (stage: Stage) => steps.find((step) => step.stage === stage);
    return BEFORE.flatMap(([early, late]): readonly Finding[] => {
      const [one, other] = [first(early), first(late)];
      if (one === undefined || other === undefined || one.date.first <= other.date.last) return [];
      return [fault(shelf, other, 'stage', late, `${id} is ${early} only later, by ${one.id}`)];
    });
  });

function fault(
  shelf: Shelf,
  event: PolicyEvent,
  field: string,
  value: unknown,
  reason: string,
): Finding {
  const file = fileOf(shelf.events, event.id);
  return { file, id: event.id, field, value: excerpt(value), reason };
}

/** An answer does not come before its cause, and nobody cites what is yet to be written. */
export const causesComeFirst: Rule = eachEvent((event, report, { dataset }) => {
  event.relations.forEach(({ type, to }, index) => {
    const field = `relations[${index}]`;
    const cause = eventOf(dataset, to);
    if (to === event.id) report(field, to, 'an event has no relation to itself');
    if (cause !== null && cause.date.first > event.date.last) {
      report(
        field,
        `${type} ${to}`,
        `that event is of ${cause.date.text}, after ${event.date.text}`,
      );
    }
  });
});

/** A date that was moved leads to the date that holds, in the end, and names what moved it. */
export const movedDatesLead: Rule = eachEvent((event, report, { dataset }) => {
  const { replacedBy, movedBy } = event;
  if (replacedBy === null) {
    if (movedBy !== null) report('movedBy', movedBy, 'only a replaced date was moved');
    return;
  }
  if (movedBy === null) report('movedBy', movedBy, 'which event moved this date?');
  if (movedBy === event.id) report('movedBy', movedBy, 'a date does not move itself');
  const trail = new Set<PolicyEvent>([event]);
  for (let next = eventOf(dataset, replacedBy); next !== null;) {
    if (trail.has(next)) {
      report('replacedBy', next.id, 'the dates replace each other in a circle');
      return;
    }
    trail.add(next);
    next = eventOf(dataset, next.replacedBy);
  }
});

/**
 * What lies after the day of the data is marked as planned, and nothing else is. While a month or a
 * year is running, its events may be either.
 */
export const plansAreMarked: Rule = eachEvent((event, report, { dataset }) => {
  const today = dataset.asOf;
  if (today === null) return;
  const { first, last } = event.date;
  if (first > today && !event.planned)
    report('planned', event.planned, 'the date is still to come');
  if (last <= today && event.planned && event.replacedBy === null) {
    report('planned', event.planned, `the date ${event.date.text} has passed`);
  }
});

/** Relations run one way, between events and between instruments: nothing follows from itself. */
export const relationsRunOneWay: Rule = ({ dataset, events, instruments }) => [
  ...circles(dataset.events, events),
  ...circles([...dataset.instruments.values()], instruments),
];

interface Related {
  readonly id: string;
  readonly relations: readonly { readonly to: string }[];
}

/** One fault for every circle that the relations of these records make. */
function circles(records: readonly Related[], filed: readonly Filed[]): readonly Finding[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (record: Related, trail: readonly Related[]): void => {
    if (trail.includes(record)) {
      findings.push({
        file: fileOf(filed, record.id),
        id: record.id,
        field: 'relations',
        value: trail
          .slice(trail.indexOf(record))
          .map(({ id }) => id)
          .join(' → '),
        reason: 'relations run in a circle',
      });
      return;
    }
    if (done.has(record.id)) return;
    for (const { to } of record.relations) {
      const next = byId.get(to);
      if (next !== undefined) visit(next, [...trail, record]);
    }
    done.add(record.id);
  };
  for (const record of records) visit(record, []);
  return findings;
}
