/* What the bare canvas knows of its events: one sorted run a row, and the search in it. */

/** Rows a lane has; an event keeps its row, whatever the window. */
export const ROWS = 3;

/** Sorts the events into rows, in order of time within each. */
function makeRows({ count, lane, lanes }) {
  const total = lanes.length * ROWS;
  const rowOf = new Uint16Array(count);
  const seen = new Uint32Array(lanes.length);
  const sizes = new Uint32Array(total + 1);
  for (let index = 0; index < count; index += 1) {
    const row = lane[index] * ROWS + (seen[lane[index]] % ROWS);
    seen[lane[index]] += 1;
    rowOf[index] = row;
    sizes[row + 1] += 1;
  }
  for (let row = 0; row < total; row += 1) sizes[row + 1] += sizes[row];
  const next = sizes.slice(0, total);
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    order[next[rowOf[index]]] = index;
    next[rowOf[index]] += 1;
  }
  return { total, order, first: sizes };
}

/** First place at or after `from` and before `to` whose value is at least `time`; `to` without one. */
export function search(values, time, from, to) {
  // Mostly the answer is near: double the stride until it is passed, then halve.
  let low = from;
  let stride = 1;
  while (low + stride < to && values[low + stride] < time) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(to, low + stride);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts the columns in order of rows, so that a row is one run of memory. */
export function prepare(events) {
  const { total, order, first } = makeRows(events);
  const { count, titles, lanes } = events;
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const category = new Uint8Array(count);
  const title = Array.from({ length: count }, () => '');
  const longest = new Float64Array(total);
  for (let row = 0; row < total; row += 1) {
    for (let place = first[row]; place < first[row + 1]; place += 1) {
      const index = order[place];
      start[place] = events.start[index];
      end[place] = events.end[index];
      category[place] = events.category[index];
      title[place] = titles[index];
      longest[row] = Math.max(longest[row], end[place] - start[place]);
    }
  }
  return { total, first, start, end, category, title, longest, lanes };
}
