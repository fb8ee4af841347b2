import { describe, expect, it } from 'vitest';
import { buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { planFor, sceneFor } from '../layout/scene-fixture.ts';
import { dayOf } from '../model/day.ts';
import { drawOverlay } from './draw-overlay.ts';
import { drawScene } from './draw-scene.ts';
import type { Pen } from './pen.ts';
import { DARK, LIGHT } from './theme.ts';

/** A pen that writes down what it is asked to draw. */
function logPen(): { readonly pen: Pen; readonly log: readonly (readonly unknown[])[] } {
  const log: (readonly unknown[])[] = [];
  const note =
    (name: string) =>
    (...rest: readonly unknown[]) => {
      log.push([name, ...rest]);
    };
  const pen: Pen = {
    rect: note('rect'),
    line: note('line'),
    curve: note('curve'),
    mark: (shape, at, half, surface) => log.push(['mark', shape, Math.round(at.x), half, surface]),
    text: (text, _at, style) => log.push(['text', text, style.color, style.struck === true]),
    clip: (_x, _y, _width, _height, inside) => inside(),
  };
  return { pen, log };
}

const parsed = parseDataset({
  instruments: [{ id: 'act', title: 'Act' }],
  events: [
    {
      id: 'law',
      date: '2024-02-01',
      title: 'Law passed',
      jurisdictions: ['FR'],
      instrument: 'act',
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
  ],
});
if (!parsed.ok) throw new Error('not good');
const plan = planFor(buildDataset(parsed.value.records), { width: 1400 });
const scene = sceneFor(plan, { start: dayOf(2024, 1, 1), end: dayOf(2025, 1, 1) });

function draw(theme = LIGHT) {
  const { pen, log } = logPen();
  drawScene(scene, theme, pen);
  return log;
}

describe('the drawn picture', () => {
  it('writes the name of every lane, event and month', () => {
    const texts = draw().flatMap(([kind, text]) => (kind === 'text' ? [String(text)] : []));
    expect(texts).toEqual(
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
    const colours = new Set(JSON.stringify(draw(DARK)).match(/#[0-9a-f]{6}/g));
    expect(colours.has(LIGHT.paper)).toBe(false);
    expect(colours.has(DARK.paper)).toBe(true);
  });
});

describe('the overlay', () => {
  it('draws a halo for the selected event, a ring for the hovered one and an arc a relation', () => {
    const { pen, log } = logPen();
    const arcs = [{ from: { x: 1, y: 1 }, to: { x: 9, y: 9 } }];
    drawOverlay(
      scene,
      { selected: scene.marks.slice(0, 1), hovered: scene.marks[1]?.index ?? null, arcs },
      LIGHT,
      pen,
    );
    expect(log.filter(([kind]) => kind === 'curve')).toHaveLength(1);
    const round = log.filter(([kind, shape]) => kind === 'mark' && shape === 'circle');
    expect(
      round.filter(([, , , , surface]) => JSON.stringify(surface).includes('stroke')),
    ).toHaveLength(1);
    expect(round.length).toBeGreaterThanOrEqual(2);
  });

  it('draws nothing when nothing is selected or hovered', () => {
    const { pen, log } = logPen();
    drawOverlay(scene, { selected: [], hovered: null, arcs: [] }, LIGHT, pen);
    expect(log).toEqual([]);
  });
});
