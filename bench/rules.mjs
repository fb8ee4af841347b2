import { figure, ratio } from './table.mjs';

const LARGEST = 1_000_000;
const STEPS = ['wheel', 'drag'];

/**
 * What the app promises, each with what was measured. `holds` is null where this run has no figure.
 * @returns {{ rule: string, measured: string, holds: boolean | null }[]}
 */
export function judge(results, sizes) {
  const generated = sizes.filter((size) => size !== 'real');
  return [
    ...STEPS.flatMap((step) => stepRules(results, generated, step)),
    ...loadRules(results, generated),
    atMost(
      'heap after collection at 1,000,000, to the bare canvas',
      results.ratio('heap', ['ours', LARGEST], ['floor', LARGEST]),
      3,
      ratio,
    ),
    ...nodesRule(results, generated),
    ...realRules(results),
  ];
}

function atMost(what, value, limit, write = figure) {
  const known = value !== null && value !== undefined && !Number.isNaN(value);
  const mark = write === ratio ? `${limit}×` : figure(limit);
  return {
    rule: `${what}: at most ${mark}`,
    measured: write(value),
    holds: known ? value <= limit : null,
  };
}

function stepRules(results, sizes, step) {
  const to = (size, peer, at = size) => results.ratio(step, ['ours', size], [peer, at]);
  const above = (least) => sizes.filter((size) => size >= least);
  return [
    atMost(`${step} step at 1,000,000, to our own at 2,000`, to(LARGEST, 'ours', 2000), 1.5, ratio),
    ...sizes.map((size) =>
      atMost(`${step} step at ${figure(size)}, to the bare canvas`, to(size, 'floor'), 2, ratio),
    ),
    ...above(2000).flatMap((size) => {
      // Where it no longer runs as it comes, it is held to what it does with clusters.
      const peer = ['vis', 'vis-cluster'].find((each) => to(size, each) !== null);
      if (peer === undefined) return [];
      return atMost(`${step} step at ${figure(size)}, to ${peer}`, to(size, peer), 0.2, ratio);
    }),
    ...above(20_000).map((size) =>
      atMost(`${step} step at ${figure(size)}, to ECharts`, to(size, 'echarts'), 0.333, ratio),
    ),
    ...sizes.map((size) =>
      atMost(
        `${step} step at ${figure(size)}, p95 to median`,
        quotient(results.value('ours', size, `${step}P95`), results.value('ours', size, step)),
        2.5,
        ratio,
      ),
    ),
    atMost(
      `${step} steps at 100,000, worst, ms`,
      results.worst('ours', 100_000, `${step}Worst`),
      50,
    ),
  ];
}

function loadRules(results, sizes) {
  const large = [100_000, LARGEST].filter((size) => sizes.includes(size));
  return large.flatMap((size) => [
    atMost(
      `first picture at ${figure(size)}, to the bare canvas`,
      results.ratio('first', ['ours', size], ['floor', size]),
      2,
      ratio,
    ),
    atMost(
      `longest main-thread task while loading ${figure(size)}, ms`,
      results.worst('ours', size, 'longestTask'),
      200,
    ),
    progressRule(results, size),
  ]);
}

function progressRule(results, size) {
  const rounds = results.rounds('ours', size).filter(Boolean);
  const shown = rounds.filter(({ progressShown }) => progressShown).length;
  return {
    rule: `progress shown while loading ${figure(size)}`,
    measured: rounds.length === 0 ? '–' : `in ${shown} of ${rounds.length}`,
    holds: rounds.length === 0 ? null : shown === rounds.length,
  };
}

/** A screen holds so many marks and no more: past it the number of elements must not follow N. */
function nodesRule(results, sizes) {
  const nodes = (size) => results.value('ours', size, 'nodes');
  const [least, most] = [Math.min(...sizes.filter((size) => size >= 2000)), Math.max(...sizes)];
  if (least >= most) return [];
  const value = quotient(nodes(most), nodes(least));
  return [atMost(`elements at ${figure(most)}, to those at ${figure(least)}`, value, 1.25, ratio)];
}

function realRules(results) {
  return [
    ...STEPS.map((step) =>
      atMost(
        `${step} step on the real dataset, to the bare canvas at 2,000`,
        results.ratio(step, ['ours', 'real'], ['floor', 2000]),
        2,
        ratio,
      ),
    ),
    atMost(
      'hover answer on the real dataset, frames',
      results.value('ours', 'real', 'hoverFrames'),
      1,
    ),
    atMost('React commits a wheel step', results.worst('ours', 'real', 'commits'), 0),
  ];
}

function quotient(upper, lower) {
  return upper === null || lower === null ? null : upper / lower;
}
