import { type Ground, around } from './claim-ground.ts';
import type { Claim } from './claim.ts';
import { countingDay } from './counted.ts';
import { answerKindAt, isJoint } from './shift.ts';

/** A share that moves by less is taken as unchanged. */
const NOTABLE = 0.05;

/** From hard control to tolerant supervision: the share of binding law and enforcement. */
export function tolerant(ground: Ground): Claim {
  const { dataset } = ground;
  const shares = shareAround(ground, (index) => {
    const kind = answerKindAt(dataset.columns, index);
    return kind === 'binding' || kind === 'enforcement';
  });
  const change = shares.after - shares.before;
  return {
    id: 'tolerant',
    movement: 'new',
    verdict: change <= -NOTABLE ? 'holds' : change >= NOTABLE ? 'fails' : 'partly',
    trust: 'medium',
    figures: { ...shares, days: ground.day - ground.article },
    events: [],
  };
}

/** From scattered to whole: the share of what several countries or a world body did. */
export function whole(ground: Ground): Claim {
  const shares = shareAround(ground, (index) => isJoint(ground.dataset, index));
  const change = shares.after - shares.before;
  return {
    id: 'whole',
    movement: 'new',
    verdict: change >= NOTABLE ? 'holds' : change <= -NOTABLE ? 'fails' : 'partly',
    trust: 'medium',
    figures: { ...shares, days: ground.day - ground.article },
    events: [],
  };
}

/** Shares of governance events in equal spans before and after the article, and of how many. */
interface Shares {
  readonly before: number;
  readonly after: number;
  readonly numberBefore: number;
  readonly numberAfter: number;
  readonly allBefore: number;
  readonly allAfter: number;
}

function shareAround(
  { dataset, events, day, article }: Ground,
  has: (index: number) => boolean,
): Shares {
  const { before, after } = around(article, day, (from, to) => {
    const inside = [...events].filter((index) => {
      const on = countingDay(dataset.columns, index);
      return on >= from && on <= to && answerKindAt(dataset.columns, index) !== null;
    });
    return { all: inside.length, having: inside.filter(has).length };
  });
  const share = ({ all, having }: { readonly all: number; readonly having: number }) =>
    all === 0 ? 0 : having / all;
  return {
    before: share(before),
    after: share(after),
    numberBefore: before.having,
    numberAfter: after.having,
    allBefore: before.all,
    allAfter: after.all,
  };
}
