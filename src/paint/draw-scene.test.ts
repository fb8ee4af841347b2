import { describe, expect, it } from 'vitest';
import type { Arc } from '../layout/arcs.ts';
import { type EventDraft, datasetOf } from '../data/fixture.ts';
import { TAIL } from '../layout/geometry.ts';
import { TODAY, planFor, sceneFor } from '../layout/scene-fixture.ts';
import type { Scene, SceneMark } from '../layout/scene.ts';
import { dayOf, toDay } from '../model/day.ts';
import { barEdge } from './bar-color.ts';
import { type OverlayInput, drawOverlay } from './draw-overlay.ts';
import { drawScene } from './draw-scene.ts';
import type { Pen, PictureGroup, Stroke, Surface } from './pen.ts';
import { DARK, LIGHT, barColor } from './theme.ts';

/** One stroke of the pen: what kind, with what. */
type Entry = readonly [kind: string, ...rest: readonly unknown[]];

/** A pen that writes down what it is asked to draw. */
function logPen(): { readonly pen: Pen; readonly log: readonly Entry[] } {
  const log: Entry[] = [];
  const note =
    (kind: string) =>
    (...rest: readonly unknown[]) => {
      log.push([kind, ...rest]);
    };
  const pen: Pen = {
    rect: note('rect'),
    line: note('line'),
    path: note('path'),
    mark: (shape, at, half, surface) => log.push(['mark', shape, Math.round(at.x), half, surface]),
    text: (text, _at, style) => log.push(['text', text, style.color, style.struck === true]),
    clip: (_x, _y, _width, _height, inside) => inside(),
    group: (group, inside) => {
      log.push(['begin', group]);
      inside();
      log.push(['end', group]);
    },
  };
  return { pen, log };
}

const EVENTS: readonly EventDraft[] = [
  {
    id: 'law',
    date: '2024-02-01',
    title: 'Law passed',
    jurisdictions: ['FR'],
    instrument: 'act',
    stage: 'adopted',
    weight: 5,
  },
  {
    id: 'soft',
    date: '2024-04',
    title: 'Code',
    jurisdictions: ['FR'],
    kind: 'guidance',
    force: 'voluntary',
  },
  { id: 'model', date: '2024-05-01', title: 'Model', jurisdictions: ['US'], kind: 'model' },
  {
    id: 'old-date',
    date: '2024-08-01',
    title: 'First date',
    jurisdictions: ['FR'],
    instrument: 'act',
    planned: true,
    replacedBy: 'new-date',
  },
  {
    id: 'new-date',
    date: '2024-11-01',
    title: 'New date',
    jurisdictions: ['FR'],
    instrument: 'act',
  },
];
const STYLE = { size: 13, weight: 400 } as const;
const ACT = { instruments: [{ id: 'act', title: 'Act' }] };
const YEAR = { start: dayOf(2024, 1, 1), end: dayOf(2025, 1, 1) };

const scene = sceneFor(planFor(datasetOf(EVENTS, ACT), { width: 1400 }), YEAR);

function draw(picture: Scene = scene, theme = LIGHT): readonly Entry[] {
  const { pen, log } = logPen();
  drawScene(picture, theme, pen);
  return log;
}

function textsOf(log: readonly Entry[]): readonly string[] {
  return log.flatMap(([kind, text]) => (kind === 'text' ? [String(text)] : []));
}

/** Whether a colour is that of the ground: paper, a band of it, or what is still to come. */
function isGround(color: Surface['fill']): boolean {
  return color === LIGHT.paper || color === LIGHT.band || color === LIGHT.future;
}

/** Filled rectangles on the line of the first bar: `[left edge, height, fill]`. */
function rectsOnBar(picture: Scene, log: readonly Entry[]) {
  const y = picture.bars[0]?.y ?? Number.NaN;
  return log.flatMap(([kind, x, top, , height, surface]) => {
    const middle = Number(top) + Number(height) / 2;
    return kind === 'rect' && Math.abs(middle - y) < 1
      ? [{ x: Number(x), height: Number(height), fill: (surface as Surface).fill }]
      : [];
  });
}

/** Lines and ticks of inexact dates on the line `y`. */
function stretchesAt(log: readonly Entry[], y: number) {
  return log.flatMap(([kind, x, top, width, height]) => {
    const isLine = kind === 'rect' && (height === 3 || height === 11);
    return isLine && Math.abs(Number(top) + height / 2 - y) < 0.01
      ? [{ x0: Number(x), x1: Number(x) + Number(width), height: height }]
      : [];
  });
}

/** Whether a group of a lane begins here. */
function isLane([kind, group]: Entry, key: string | undefined): boolean {
  return kind === 'begin' && JSON.stringify(group) === JSON.stringify({ kind: 'lane', key });
}

describe('the drawn picture', () => {
  it('has one group a lane and, within it, one a mark', () => {
    const begun = draw().flatMap(([kind, group]) =>
      kind === 'begin' ? [group as PictureGroup] : [],
    );
    const lanes = begun.flatMap((group) => (group.kind === 'lane' ? [group.key] : []));
    const events = begun.flatMap((group) => (group.kind === 'event' ? [group.index] : []));
    expect(lanes).toEqual(scene.lanes.map(({ key }) => key));
    expect(new Set(events)).toEqual(new Set(scene.marks.map(({ index }) => index)));
    expect(events).toHaveLength(scene.marks.length);
  });

  it('writes the name of every lane, event and month', () => {
    expect(textsOf(draw())).toEqual(
      expect.arrayContaining([
        'capability',
        'others',
        'Law passed',
        'Code',
        'Model',
        'New date',
        'Apr',
      ]),
    );
  });

  it('gives each category its own shape', () => {
    const shapes = draw().flatMap(([kind, shape]) => (kind === 'mark' ? [shape] : []));
    expect(new Set(shapes)).toEqual(new Set(['square', 'frame', 'circle']));
  });

  it('fills what binds and leaves hollow what is voluntary', () => {
    const marks = draw().filter(([kind]) => kind === 'mark');
    const surfaceOf = (shape: string) => marks.find(([, each]) => each === shape)?.[4];
    expect(surfaceOf('square')).toEqual({ fill: LIGHT.category.law });
    expect(surfaceOf('frame')).toMatchObject({ fill: LIGHT.paper, stroke: { width: 1.75 } });
  });

  it('strikes the name of a moved date and dashes its mark', () => {
    const log = draw();
    expect(log).toContainEqual(['text', 'First date', LIGHT.muted, true]);
    const dashed = log.filter(
      ([kind, , , , surface]) => kind === 'mark' && JSON.stringify(surface).includes('dash'),
    );
    expect(dashed).toHaveLength(1);
  });

  it('uses no colour of the other theme', () => {
    const colours = new Set(JSON.stringify(draw(scene, DARK)).match(/#[0-9a-f]{6}/g));
    expect(colours.has(LIGHT.paper)).toBe(false);
    expect(colours.has(DARK.paper)).toBe(true);
  });

  it('threads a moved date to the one that replaced it, over their row', () => {
    const threads = draw().filter(([kind]) => kind === 'path');
    expect(threads).toHaveLength(1);
    expect(threads[0]?.[1]).toBe(scene.threads[0]?.points);
    expect(threads[0]?.[2]).not.toHaveProperty('dash');
  });

  it('strikes through no name and no count with a line of a day or a thread', () => {
    const [mark] = scene.marks;
    const [thread] = scene.threads;
    if (mark === undefined || thread === undefined) throw new Error('no mark, no thread');
    const middle = thread.points[8] ?? { x: 0, y: 0 };
    const style = { size: 13, weight: 400 } as const;
    const name = { x: middle.x - 30, y: middle.y, text: 'A name', style, width: 60 };
    const count = { x: 595, y: 300, text: '+12', style };
    const today = { x: 600, text: null, chosen: false };
    const over = { ...mark, laneKey: thread.laneKey, name, leader: null, count };
    const log = draw({ ...scene, marks: [over], today });
    const threads = log.filter(([kind]) => kind === 'path');
    expect(threads).toHaveLength(2);
    const points = threads.flatMap(([, each]) => each as readonly { x: number }[]);
    expect(points.every(({ x }) => x <= name.x || x >= name.x + 60)).toBe(true);
    const pieces = log.flatMap(([kind, from, to]) => {
      const [start, end] = [from as { x: number; y: number }, to as { x: number; y: number }];
      const isLong = kind === 'line' && start.x === 600 && end.y > scene.axisHeight;
      return isLong ? [[start.y, end.y]] : [];
    });
    expect(pieces).toEqual([
      [scene.axisHeight, expect.closeTo(300 - 7.5, 0)],
      [expect.closeTo(300 + 7.5, 0), scene.height],
    ]);
  });

  it('draws a line as long as all the days of an inexact date, with ticks, clear of its name', () => {
    const code = scene.marks.find(({ whisker }) => whisker !== null);
    const { x0, x1 } = code?.whisker ?? { x0: 0, x1: 0 };
    const name = code?.name ?? { x: 0, width: 0 };
    const drawn = draw();
    const own = drawn.slice(drawn.findIndex((call) => isLane(call, code?.laneKey)));
    const mark = own.findIndex(([kind]) => kind === 'mark');
    const lines = stretchesAt(own.slice(0, mark), code?.y ?? 0);
    expect(lines[0]?.x0).toBe(x0);
    expect(lines.at(-1)?.x1).toBeCloseTo(x1, 6);
    expect(lines.every((line) => line.x1 < name.x || line.x0 > name.x + name.width)).toBe(true);
    const ticks = lines.filter(({ height }) => height > 8);
    expect(ticks.map((tick) => tick.x0)).toEqual([x0, expect.closeTo(x1 - 1.5, 6)]);
  });

  it('marks the end of those days over and under a name that hides it', () => {
    const code = scene.marks.find(({ whisker }) => whisker !== null);
    if (code === undefined) throw new Error('no inexact date');
    const { whisker, y } = code;
    const name = { x: code.x + 9, y, text: 'A long name', style: STYLE, width: 300 };
    const log = draw({ ...scene, marks: [{ ...code, name }] });
    const stubs = log.filter(([kind, x]) => kind === 'rect' && x === (whisker?.x1 ?? 0) - 1.5);
    expect(stubs).toHaveLength(2);
    for (const [, , top, , height] of stubs) {
      const middle = Number(top) + Number(height) / 2;
      expect(Math.abs(middle - y)).toBeGreaterThan(STYLE.size / 2);
    }
  });

  it('leaves the name of a bar clear of the days of an inexact step', () => {
    const month = { id: 'text', date: '2024-03', instrument: 'act', jurisdictions: ['FR'] };
    const late = { start: dayOf(2024, 3, 20), end: dayOf(2024, 6, 20) };
    const near = sceneFor(planFor(datasetOf([...EVENTS, month], ACT)), late);
    const bar = near.bars.find(({ name }) => name?.text === 'Act');
    const { x, width } = bar?.name ?? { x: 0, width: 0 };
    const name = { x, width: width + 40, y: bar?.y ?? 0, text: 'Act on all', style: STYLE };
    const bars = near.bars.map((each) => (each === bar ? { ...each, name } : each));
    expect(near.stretches.map(({ y }) => y)).toContain(bar?.y);
    const lines = stretchesAt(draw({ ...near, bars }), name.y);
    expect(lines.length).toBeGreaterThan(0);
    const isClear = lines.every((line) => line.x1 < x || line.x0 > x + name.width);
    expect(isClear).toBe(true);
  });

  it('shows the days whose mark lies outside the window, with no end at its edge', () => {
    const late = { start: dayOf(2024, 4, 20), end: dayOf(2024, 5, 20) };
    const near = sceneFor(planFor(datasetOf(EVENTS, ACT)), late);
    expect(near.stretches).toHaveLength(1);
    const [stretch] = near.stretches;
    const lines = stretchesAt(draw(near), stretch?.y ?? 0);
    expect(lines.map(({ x0 }) => x0)).toEqual([stretch?.x0, (stretch?.x1 ?? 0) - 1.5]);
    expect(lines[0]?.x1).toBe(stretch?.x1);
  });

  it('writes how many events lie left and right of the window, so that they are seen', () => {
    const near = sceneFor(planFor(datasetOf(EVENTS, ACT)), {
      start: dayOf(2024, 3, 1),
      end: dayOf(2024, 9, 1),
    });
    const log = draw(near);
    expect(log).toContainEqual(['text', '◂1', LIGHT.accent, false]);
    expect(log).toContainEqual(['text', '1▸', LIGHT.accent, false]);
  });

  it('names a bar that comes in from the left, on paper', () => {
    const between = { start: dayOf(2024, 3, 1), end: dayOf(2024, 7, 1) };
    const near = sceneFor(planFor(datasetOf(EVENTS, ACT)), between);
    expect(near.bars[0]?.name?.text).toBe('Act');
    const log = draw(near);
    const at = log.findIndex(([kind, text]) => kind === 'text' && text === 'Act');
    expect(log[at]).toEqual(['text', 'Act', LIGHT.muted, false]);
    expect(isGround((log[at - 1]?.[5] as Surface | undefined)?.fill)).toBe(true);
  });
});

describe('the drawn bar', () => {
  const life = (last: EventDraft) =>
    datasetOf(
      [
        { id: 'a', date: '2020-01-01', instrument: 'act', stage: 'proposed' },
        { id: 'b', date: '2021-01-01', instrument: 'act', stage: 'adopted' },
        { id: 'c', date: '2022-01-01', instrument: 'act', stage: 'in-force' },
        { instrument: 'act', ...last },
      ],
      ACT,
    );
  const view = { start: dayOf(2019, 6, 1), end: dayOf(2029, 1, 1) };

  it('is as thick as the instrument had come far', () => {
    const repealed = life({ id: 'd', date: '2023-01-01', stage: 'repealed' });
    const picture = sceneFor(planFor(repealed), view);
    const rects = rectsOnBar(picture, draw(picture));
    const edge = barEdge(LIGHT, picture.bars[0]?.category ?? 'law');
    const heights = rects.flatMap(({ height, fill }) => (fill === edge ? [height] : []));
    expect(heights).toHaveLength(3);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });

  it('fades out when the life goes on', () => {
    const picture = sceneFor(
      planFor(life({ id: 'd', date: '2023-01-01', stage: 'applies' })),
      view,
    );
    const [bar] = picture.bars;
    const fades = rectsOnBar(picture, draw(picture)).filter(
      ({ x, height }) => x >= (bar?.x1 ?? 0) && height === 7,
    );
    // A step a pixel, or it is a row of blocks.
    expect(fades).toHaveLength(TAIL);
    expect(new Set(fades.map(({ fill }) => fill)).size).toBe(fades.length);
    expect(fades.every(({ fill }) => fill !== LIGHT.paper)).toBe(true);
  });

  it('is an outline of dashes from today to what is still to come', () => {
    const planned = life({ id: 'd', date: '2028-01-01', planned: true, stage: 'applies' });
    const picture = sceneFor(planFor(planned), view);
    const todayX = picture.scale.toX(TODAY + 0.5);
    const isDashed = (stroke: unknown) => JSON.stringify(stroke).includes('"dash":[3,2.5]');
    const edges = draw(picture).filter(([kind, , , stroke]) => kind === 'line' && isDashed(stroke));
    expect(edges).toHaveLength(2);
    for (const [, from] of edges) expect((from as { x: number }).x).toBeCloseTo(todayX, 6);
    const solid = rectsOnBar(picture, draw(picture)).filter(({ x }) => x > todayX);
    expect(solid.every(({ x }) => x >= (picture.bars[0]?.x1 ?? 0))).toBe(true);
  });

  it('lets a count on it be read, and is still one bar', () => {
    const [mark] = scene.marks;
    const [bar] = scene.bars;
    if (mark === undefined || bar === undefined) throw new Error('no mark, no bar');
    const style = { size: 11, weight: 400 } as const;
    const on = { x: bar.x0 + 20, y: bar.y, text: '+2', style };
    const off = { ...on, x: bar.x1 + 20, text: '+3' };
    const own = { ...mark, laneKey: bar.laneKey, name: null, leader: null };
    const marks = [on, off].map((count) => ({ ...own, count }));
    const picture = { ...scene, marks };
    const log = draw(picture);
    expect(log).toContainEqual(['text', '+2', LIGHT.ink, false]);
    expect(log).toContainEqual(['text', '+3', LIGHT.muted, false]);
    const over = rectsOnBar(picture, log).filter(({ x }) => x === on.x - 2);
    const { height } = rectsOnBar(picture, log)[0] ?? {};
    expect(over).toEqual([{ x: on.x - 2, height, fill: barColor(LIGHT, bar.category) }]);
  });
});

describe('a mark that stands for several', () => {
  const ringsOf = (joined: number, count: SceneMark['count']) => {
    const [mark] = scene.marks;
    if (mark === undefined) throw new Error('no mark');
    const log = draw({ ...scene, marks: [{ ...mark, joined, count, name: null }] });
    return log.filter(([kind, , , half]) => kind === 'mark' && Number(half) > mark.half);
  };

  it('has a second outline where there is no room for its count', () => {
    const count = { x: 500, y: 80, text: '+2', style: { size: 11, weight: 400 } } as const;
    expect(ringsOf(3, null)).toHaveLength(1);
    expect(ringsOf(3, count)).toEqual([]);
    expect(ringsOf(1, null)).toEqual([]);
  });
});

describe('what lasts to an open end', () => {
  const dataset = datasetOf([
    { id: 'a', date: '2019-01-01/..' },
    { id: 'b', date: '2025-07-29', weight: 5 },
    { id: 'c', date: '2022-04-15' },
  ]);

  it('fades out behind its mark', () => {
    const picture = sceneFor(planFor(dataset), {
      start: dayOf(2018, 1, 1),
      end: dayOf(2027, 1, 1),
    });
    const mark = picture.marks.find(({ fades }) => fades);
    const begin = (mark?.x ?? 0) + (mark?.half ?? 0);
    const fades = draw(picture).filter(([kind, x, y]) => {
      const isBehind = Number(x) >= begin && Number(x) < begin + TAIL;
      return kind === 'rect' && isBehind && Math.abs(Number(y) - (mark?.y ?? 0)) < 4;
    });
    expect(fades.length).toBeGreaterThan(3);
  });

  it('lets a count on its tail be read: there is paper behind it, or it stands after it', () => {
    const plan = planFor(dataset, { width: 390, height: 300 });
    const pictures = Array.from({ length: 80 }, (_, step) =>
      sceneFor(plan, {
        start: toDay(dayOf(2031, 1, 1) - 1000 * 1.05 ** step),
        end: dayOf(2031, 1, 1),
      }),
    );
    const hidden = pictures.map((picture) => {
      const log = draw(picture);
      return picture.marks.filter(({ x, half, y, fades, count }) => {
        if (!fades || count === null || count.y !== y || count.x >= x + half + TAIL) return false;
        const at = log.findIndex(([kind, text]) => kind === 'text' && text === count.text);
        const [kind, , , , , surface] = log[at - 1] ?? [];
        return kind !== 'rect' || !isGround((surface as Surface).fill);
      });
    });
    expect(hidden.flat()).toEqual([]);
  });
});

describe('the overlay', () => {
  const NOTHING: OverlayInput = {
    selected: [],
    highlighted: [],
    hovered: [],
    arcs: [],
    faintArcs: [],
    quietLines: [],
    labels: [],
  };
  const arcOf = (pieces: number): Arc => ({
    connection: { type: 'cites', direction: 'out' },
    other: 1,
    pieces: Array.from({ length: pieces }, (_, x) => [
      { x, y: 1 },
      { x: x + 0.5, y: 9 },
    ]),
    middle: { x: 5, y: 5 },
  });
  const drawn = (overlay: Partial<OverlayInput>) => {
    const { pen, log } = logPen();
    drawOverlay(scene, { ...NOTHING, ...overlay }, LIGHT, pen);
    return log;
  };
  const circles = (log: readonly Entry[]) =>
    log.filter(([kind, shape]) => kind === 'mark' && shape === 'circle');

  it('draws a halo for the selected event, a ring for the hovered one and an arc a relation', () => {
    const log = drawn({
      selected: scene.marks.slice(0, 1),
      hovered: scene.marks.slice(1, 2),
      arcs: [arcOf(1)],
    });
    expect(log.filter(([kind]) => kind === 'path')).toHaveLength(1);
    const rings = circles(log).filter(([, , , , surface]) => 'stroke' in (surface as Surface));
    expect(rings).toHaveLength(1);
    expect(circles(log).length).toBeGreaterThanOrEqual(2);
  });

  it('draws no ring around what is selected', () => {
    const [mark] = scene.marks;
    const marks = mark === undefined ? [] : [mark];
    const log = drawn({ selected: marks, hovered: marks });
    expect(circles(log).filter(([, , , , surface]) => 'stroke' in (surface as Surface))).toEqual(
      [],
    );
  });

  it('draws each piece of an arc, fainter those of the hovered event', () => {
    const log = drawn({ arcs: [arcOf(2)], faintArcs: [arcOf(3)] });
    const colours = log.flatMap(([kind, , stroke]) =>
      kind === 'path' ? [(stroke as Stroke).color] : [],
    );
    expect(colours.filter((color) => color === LIGHT.accent)).toHaveLength(2);
    expect(colours.filter((color) => color !== LIGHT.accent)).toHaveLength(3);
  });

  it('writes what the arcs mean on a ground of their own, over all else', () => {
    const label = { x: 10, y: 50, width: 40, text: 'cites' };
    const log = drawn({
      arcs: [arcOf(1)],
      hovered: scene.marks.slice(1, 2),
      labels: [{ ...label, style: { size: 12, weight: 400 } }],
    });
    expect(log.at(-1)).toEqual(['text', 'cites', LIGHT.accent, false]);
    expect(log.at(-2)?.[5]).toMatchObject({ fill: LIGHT.panel });
  });

  it('draws nothing when nothing is selected or hovered', () => {
    expect(drawn({})).toEqual([]);
  });
});

describe('the veil', () => {
  const view = { start: dayOf(2024, 1, 1), end: dayOf(2025, 1, 1) };
  const picture = sceneFor(
    planFor(datasetOf(EVENTS, ACT), { width: 1400 }),
    view,
    0,
    null,
    dayOf(2024, 3, 1),
  );

  it('washes out what came after the chosen day, below the axis only', () => {
    const { veil, axisHeight, height } = picture;
    expect(veil).not.toBeNull();
    const washes = draw(picture).flatMap(([kind, x, y, width, tall, surface]) =>
      kind === 'rect' && (surface as Surface).opacity !== undefined
        ? [{ x, y, width, tall, opacity: (surface as Surface).opacity }]
        : [],
    );
    // Lane by lane and below the last: together they cover the height once, without a seam.
    let covered = axisHeight;
    for (const { x, y, width, tall, opacity } of washes) {
      expect([x, y, width]).toEqual([veil?.x0, covered, (veil?.x1 ?? 0) - (veil?.x0 ?? 0)]);
      expect(opacity).toBeLessThan(0.8);
      covered += Number(tall);
    }
    expect(covered).toBe(height);
  });

  it('is not there when no day was chosen', () => {
    expect(draw().some(([, , , , , surface]) => (surface as Surface)?.opacity !== undefined)).toBe(
      false,
    );
  });
});
