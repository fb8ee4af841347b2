import { median, overRounds } from './statistics.mjs';

/** What is read from a measurement, by the name the tables and rules use. */
const METRICS = {
  first: ({ firstPicture }) => firstPicture,
  wheel: ({ wheel }) => wheel.median,
  wheelP95: ({ wheel }) => wheel.p95,
  wheelWorst: ({ wheel }) => wheel.worst,
  drag: ({ drag }) => drag.median,
  dragP95: ({ drag }) => drag.p95,
  dragWorst: ({ drag }) => drag.worst,
  slow: ({ wheel, drag }) => wheel.slow + drag.slow,
  steps: ({ wheel, drag }) => wheel.count + drag.count,
  heap: ({ heap }) => heap / 1e6,
  nodes: ({ nodes }) => nodes,
  hover: ({ hover }) => hover?.median,
  hoverFrames: ({ hover }) => hover?.frames,
  longestTask: ({ longestTask }) => longestTask,
  commits: ({ commitsPerStep }) => commitsPerStep,
};

/** All measurements of a run, and what they come to. */
export class Results {
  /** @type {Map<string, object[]>} one measurement a round, in order */
  #cells = new Map();
  /** @type {Map<string, string>} */
  #failed = new Map();

  add(peer, size, round, figures) {
    const key = keyOf(peer, size);
    if (figures.failed !== undefined) {
      this.#failed.set(key, figures.failed);
      return;
    }
    const rounds = this.#cells.get(key) ?? [];
    rounds[round] = figures;
    this.#cells.set(key, rounds);
  }

  /** Why a peer has no figures at a size; undefined where it has. */
  failure(peer, size) {
    return this.#failed.get(keyOf(peer, size));
  }

  rounds(peer, size) {
    return this.#cells.get(keyOf(peer, size)) ?? [];
  }

  /** The median over rounds; null where there is none. */
  value(peer, size, metric) {
    return overRounds(this.rounds(peer, size).filter(Boolean), METRICS[metric]);
  }

  /** The worst over rounds. */
  worst(peer, size, metric) {
    const values = this.rounds(peer, size).filter(Boolean).map(METRICS[metric]);
    return values.length === 0 ? null : Math.max(...values);
  }

  /** The better of the two bare canvases: level of detail costs where there is little to leave out. */
  floor(size, metric) {
    const values = ['floor', 'floor-lod']
      .map((name) => this.value(name, size, metric))
      .filter((value) => value !== null);
    return values.length === 0 ? null : Math.min(...values);
  }

  /**
   * The median of the ratios within each round: a machine busy for a while is busy for both. `of`
   * and `to` are `[peer, size]`; `floor` as a peer stands for the better bare canvas.
   */
  ratio(metric, of, to) {
    const below = to[0] === 'floor' ? this.#betterFloor(to[1], metric) : to[0];
    const [upper, lower] = [this.rounds(...of), this.rounds(below, to[1])];
    const ratios = upper.flatMap((figures, round) => {
      const other = lower[round];
      if (figures === undefined || other === undefined) return [];
      const value = METRICS[metric](figures) / METRICS[metric](other);
      return Number.isFinite(value) ? [value] : [];
    });
    return ratios.length === 0 ? null : median(ratios);
  }

  #betterFloor(size, metric) {
    return this.value('floor-lod', size, metric) === this.floor(size, metric)
      ? 'floor-lod'
      : 'floor';
  }
}

function keyOf(peer, size) {
  return `${peer} ${size}`;
}
