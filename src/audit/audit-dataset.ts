import {
  addressesArePages,
  claimsHaveSources,
  evidenceWasRead,
  extraordinaryIsBacked,
  referencesArePages,
} from './evidence-rules.ts';
import { floorIsHeld } from './figures.ts';
import {
  causesComeFirst,
  movedDatesLead,
  plansAreMarked,
  relationsRunOneWay,
  stepsAreInOrder,
} from './order-rules.ts';
import { datasetIsDescribed, fieldsAreKnown, fieldsAreThere } from './field-rules.ts';
import {
  filesAreSorted,
  instrumentsHaveSteps,
  nothingStandsTwice,
  pendingIsApart,
} from './shelf-rules.ts';
import type { Finding, Rule, Shelf } from './shelf.ts';
import { storiesCanBeTold } from './story-rules.ts';
import { instrumentsAreNamed, textsAreWhole } from './text-rules.ts';
import { placesAreKnown, vocabularyIsNamed, wordsAreKnown } from './vocabulary-rules.ts';

/** Every rule our own dataset keeps beyond what any dataset must. */
export const DATASET_RULES: readonly Rule[] = [
  datasetIsDescribed,
  pendingIsApart,
  fieldsAreThere,
  fieldsAreKnown,
  filesAreSorted,
  wordsAreKnown,
  placesAreKnown,
  textsAreWhole,
  instrumentsAreNamed,
  vocabularyIsNamed,
  addressesArePages,
  referencesArePages,
  evidenceWasRead,
  extraordinaryIsBacked,
  claimsHaveSources,
  instrumentsHaveSteps,
  stepsAreInOrder,
  causesComeFirst,
  relationsRunOneWay,
  movedDatesLead,
  plansAreMarked,
  nothingStandsTwice,
  floorIsHeld,
  storiesCanBeTold,
];

/** All faults of the dataset, rule by rule; none when it may be shipped. */
export function auditDataset(shelf: Shelf): readonly Finding[] {
  return DATASET_RULES.flatMap((rule) => rule(shelf));
}
