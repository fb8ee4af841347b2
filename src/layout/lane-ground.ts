import type { Columns } from '../data/columns.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { EventShapes } from './event-shapes.ts';
import type { LaneRows } from './lane-rows.ts';
import type { PackOptions } from './pack-options.ts';
import { RowStack } from './row-stack.ts';
import { type Placed, settleRows } from './settle-rows.ts';

/** By which part of the base scale events of weight 1 to 5 should be named. */
const NAME_BY_WEIGHT = [1, 1, 1, 0.3, 0.03] as const;

/** A lane while its events are placed: what there is to place, the rows, and what stands in them. */
export class LaneGround {
  readonly events: Int32Array;
  readonly options: PackOptions;
  readonly blocks: Blocks;
  readonly shapes: EventShapes;
  readonly rows: RowStack;
  readonly placed: Placed;
  readonly #columns: Columns;

  constructor(columns: Columns, events: Int32Array, options: PackOptions) {
    this.#columns = columns;
    this.events = events;
    this.options = options;
    this.blocks = blocksOf(columns, events);
    this.shapes = new EventShapes(columns, events, options);
    this.rows = new RowStack(columns, events, options.maxRows);
    this.placed = {
      row: new Uint8Array(events.length),
      nameRow: new Uint8Array(events.length),
      nameStart: new Uint8Array(events.length),
      before: new Uint8Array(events.length),
      alone: new Float32Array(events.length).fill(Infinity),
      named: new Float32Array(events.length).fill(Infinity),
      bars: [],
    };
  }

  /** The scale by which an event should have its name: the heavier, the further out. */
  nameBy(item: number): number {
    return this.options.baseScale * (NAME_BY_WEIGHT[this.shapes.weight(item) - 1] ?? 1);
  }

  /** Has the mark of an event stand in a row, from the scale `alone` on by itself. */
  stand(item: number, row: number, alone: number): void {
    this.placed.row[item] = row;
    this.placed.alone[item] = alone;
    if (alone === Infinity) return;
    const { first, last, left, right } = this.shapes.mark(item);
    this.rows.at(row).add(first, last, left, right, alone, item);
    this.rows.take(row, this.shapes.anchor(item));
  }

  /** What stands where, once everything is placed. */
  settle(): LaneRows {
    return settleRows(
      this.#columns,
      { events: this.events, anchors: this.shapes.anchors, blocks: this.blocks },
      this.placed,
      this.rows.count,
    );
  }
}
