import type { Dataset } from '../data/dataset.ts';
import type { LaneChoice } from '../model/lane-choice.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { fillHeight } from './fill-height.ts';
import { nameOf } from './lettering.ts';
import { type Plan, type PlanInput, packLanes } from './plan.ts';

/** Plans a view here and now, with the exact widths of all names. */
export function makePlan(input: PlanInput): Plan {
  const { dataset, lettering, laneChoice, height } = input;
  const packed = packLanes({
    ...input,
    columns: dataset.columns,
    bodies: bodiesOf(dataset),
    instrumentIds: instrumentIdsOf(dataset, laneChoice),
    geometry: lettering.geometry,
    widthOf: (index) => nameOf(dataset, index, lettering).width,
  });
  const { geometry, ...lanes } = fillHeight(packed, lettering.geometry, height);
  return { ...lanes, input: { ...input, lettering: { ...lettering, geometry } } };
}

/** Codes of a dataset that stand for world bodies. */
export function bodiesOf({ jurisdictions }: Dataset): ReadonlySet<JurisdictionCode> {
  return new Set(
    [...jurisdictions.values()].flatMap(({ code, kind }) => (kind === 'body' ? code : [])),
  );
}

/** Ids of the instruments in the order of the columns, where lanes are made of them. */
function instrumentIdsOf({ instruments }: Dataset, { by }: LaneChoice): readonly string[] {
  return by === 'instrument' ? Array.from(instruments.values(), ({ id }) => id) : [];
}
