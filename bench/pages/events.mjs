/* What every page reads: the same file, as columns, so that each library turns it into its own form. */

const DAY = 86_400_000;
const LANES = 20;
const CATEGORIES = {
  model: 0,
  product: 0,
  hardware: 0,
  research: 0,
  investment: 0,
  incident: 0,
  law: 1,
  regulation: 1,
  consultation: 1,
  guidance: 2,
  standard: 2,
  declaration: 3,
  treaty: 3,
  summit: 3,
  enforcement: 4,
  court: 4,
  strategy: 5,
  institution: 5,
};

/** One colour a category. */
export const COLOURS = ['#7048c8', '#1f5fbf', '#0b7a5c', '#a15c00', '#b3261e', '#52606d'];

const parameters = new URLSearchParams(location.search);

/** The first window, the same for every page: milliseconds since 1970. */
export const WINDOW = [Date.parse(parameters.get('from')), Date.parse(parameters.get('to'))];

/** Whether the page is to do `what`, as its address says. */
export function asked(what) {
  return parameters.has(what);
}

/**
 * The events as columns in order of time. `end` is past `start` only where the date is a span;
 * `lane` counts the most frequent first jurisdictions, all others share the last one.
 */
export async function loadEvents() {
  const { events, jurisdictions } = await (await fetch(parameters.get('data'))).json();
  const codes = frequentCodes(events);
  const laneOf = new Map(codes.map((code, lane) => [code, lane]));
  const count = events.length;
  const columns = {
    count,
    start: new Float64Array(count),
    end: new Float64Array(count),
    lane: new Uint8Array(count),
    category: new Uint8Array(count),
    titles: Array.from({ length: count }, () => ''),
    lanes: [...codes.map((code) => nameOf(code, jurisdictions)), 'Others'],
  };
  for (let index = 0; index < count; index += 1) {
    const { date, title, jurisdictions: where, kind } = events[index];
    columns.start[index] = dayIn(date, 0);
    const slash = date.indexOf('/');
    columns.end[index] = slash < 0 ? columns.start[index] : dayIn(date, slash + 1) + DAY;
    columns.lane[index] = laneOf.get(where[0]) ?? codes.length;
    columns.category[index] = CATEGORIES[kind];
    columns.titles[index] = typeof title === 'string' ? title : title.en;
  }
  return columns;
}

function frequentCodes(events) {
  const counts = new Map();
  for (const { jurisdictions } of events) {
    counts.set(jurisdictions[0], (counts.get(jurisdictions[0]) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, LANES)
    .map(([code]) => code);
}

function nameOf(code, jurisdictions) {
  return jurisdictions.find((each) => each.code === code)?.name.en ?? code;
}

/** Reads `2024`, `2024-03` or `2024-03-13` at a place of a text: slicing makes no garbage. */
function dayIn(text, at) {
  const year = Number(text.slice(at, at + 4));
  const month = text[at + 4] === '-' ? Number(text.slice(at + 5, at + 7)) : 1;
  const day = text[at + 7] === '-' ? Number(text.slice(at + 8, at + 10)) : 1;
  return Date.UTC(year, month - 1, day);
}
