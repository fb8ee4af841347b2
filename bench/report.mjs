import { judge } from './rules.mjs';
import { figure, markdownTable, ratio } from './table.mjs';

const STEP_HEAD = [
  'steps',
  'wheel ms',
  'to floor',
  'p95',
  'worst',
  'drag ms',
  'to floor',
  'p95',
  'worst',
  'over 50 ms',
];
const PAGE_HEAD = [
  'page',
  'first ms',
  'to floor',
  'longest task ms',
  'heap MB',
  'to floor',
  'nodes',
  'hover ms',
];

/** The whole report as Markdown. */
export function report(results, { peers, sizes, rounds, steps, patience, write }, setting) {
  return [
    '# How fast it is, side by side',
    '',
    `Measured on ${setting.date} by \`npm run bench\`: ${setting.browser}; ${setting.cores} cores; Node ${setting.node}; ${setting.libraries.join(', ')}. Interleaved rounds: ${rounds}, each of ${steps} wheel steps and ${steps} drag steps; patience ${patience}. Figures are medians over rounds of the figure of each round; worst is the worst of all. "To floor" is the median of the ratios within each round to the faster of the two bare canvases. What a step is, and what the columns mean, is in the README beside this file. Machines differ and are noisy: only ratios travel.`,
    ...sizes.flatMap((size) => ['', `## ${titleOf(size)}`, '', tableOf(results, peers, size)]),
    '',
    '## What must hold',
    '',
    rulesTable(judge(results, sizes).filter(({ holds }) => write || holds !== null)),
    '',
  ].join('\n');
}

function titleOf(size) {
  return size === 'real' ? 'The shipped dataset' : `${figure(size)} events`;
}

function tableOf(results, peers, size) {
  const measured = peers.filter(({ name }) => results.rounds(name, size).length > 0);
  const missing = peers
    .filter(({ name }) => results.failure(name, size) !== undefined)
    .map(({ name, label }) => `- ${label}: ${results.failure(name, size)}`);
  const rows = measured.map((peer) => rowsOf(results, peer, size));
  return [
    ...(rows.length === 0
      ? []
      : [
          markdownTable(
            STEP_HEAD,
            rows.map(({ steps }) => steps),
          ),
          '',
          markdownTable(
            PAGE_HEAD,
            rows.map(({ page }) => page),
          ),
        ]),
    ...(missing.length === 0 ? [] : ['', 'Without figures:', '', ...missing]),
  ].join('\n');
}

function rowsOf(results, { name, label }, size) {
  const value = (metric) => figure(results.value(name, size, metric));
  const worst = (metric) => figure(results.worst(name, size, metric));
  // The shipped dataset has no bare canvas of its own: it is held against the one of 2,000.
  const toFloor = (metric) =>
    ratio(results.ratio(metric, [name, size], ['floor', size === 'real' ? 2000 : size]));
  const series = (step) => [value(step), toFloor(step), value(`${step}P95`), worst(`${step}Worst`)];
  return {
    steps: [label, ...series('wheel'), ...series('drag'), `${value('slow')} of ${value('steps')}`],
    page: [
      label,
      value('first'),
      toFloor('first'),
      worst('longestTask'),
      value('heap'),
      toFloor('heap'),
      value('nodes'),
      value('hover'),
    ],
  };
}

function rulesTable(rules) {
  const answer = { true: 'holds', false: 'does not hold', null: 'not measured' };
  return markdownTable(
    ['rule', 'measured', 'answer'],
    rules.map(({ rule, measured, holds }) => [rule, measured, answer[String(holds)]]),
  );
}
