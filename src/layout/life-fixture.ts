import * as fc from 'fast-check';
import { type EventDraft, datasetOf, documentsOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf, toDay } from '../model/day.ts';
import { LIFE_SORTS } from '../model/lens-choice.ts';
import { familiesOf } from '../tally/families.ts';
import { groupLives, livesOf, sortLives } from '../tally/lives.ts';
import type { LifeInput } from './life-room.ts';
import { countMeasure } from './scene-fixture.ts';

/* Random lives, for tests. */

const MODELS = Array.from({ length: 7 }, (_, place): EventDraft => ({
  id: `model-${place}`,
  title: `Model number ${place}`,
  date: `20${18 + place}-0${place + 1}-11`,
  kind: 'model',
  actors: ['Maker'],
  ...(place === 0 ? {} : { relations: [{ type: 'builds-on', to: `model-${place - 1}` }] }),
}));

export const lifeWords: LifeInput['words'] = {
  group: ({ key }) => `Group ${key}`,
  groupSummary: ({ lives, median }) => `${lives.length} instruments, median ${median}`,
  groupBrief: ({ lives }) => String(lives.length),
  name: ({ instrument }) => instrument.label.en ?? instrument.id,
  numbers: ({ length }) => `Country · ${length} days, then 40`,
  brief: ({ length }) => `${length} days`,
  life: ({ instrument }) => instrument.id,
  step: (_, step) => step.id,
  families: 'Lines of models',
  family: (family) => `Line of ${family[0]?.id}`,
  familyNumbers: ({ length }) => `${length} models, median 100 days between two`,
  familyBrief: ({ length }) => String(length),
  model: (family, place) => family[place]?.id ?? '',
  modelName: (family, place) => family[place]?.label.en ?? '',
  some: (shown, all) => `${shown} of ${all}`,
  ticks: [0, 183, 365, 731, 1096, 1461, 3652].map((days) => ({ days, text: `${days} days` })),
};

/** Charts of random lives with and without models. */
export const lifeInputs = fc
  .record({
    document: documentsOf(6),
    day: fc.integer({ min: dayOf(2019, 6, 1), max: dayOf(2031, 1, 1) }).map(toDay),
    width: fc.constantFrom(358, 760, 1256),
    sort: fc.constantFrom(...LIFE_SORTS),
    withModels: fc.boolean(),
  })
  .map(({ document, day, width, sort, withModels }): LifeInput => {
    const events = withModels ? [...document.events, ...MODELS] : document.events;
    const dataset = datasetOf(events, document.rest);
    const all = allEvents(dataset.columns);
    const { lives } = livesOf(dataset, all, day);
    return {
      groups: groupLives(sortLives(lives, sort), ({ instrument }) => instrument.force),
      families: familiesOf(dataset, all, day),
      day,
      width,
      compact: width < 720,
      measure: countMeasure,
      words: lifeWords,
    };
  });
