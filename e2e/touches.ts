import type { Page } from '@playwright/test';

type Points = readonly (readonly [number, number])[];

/** Fingers that go down at some points, move to others and are lifted. */
export async function touches(page: Page): Promise<(from: Points, to: Points) => Promise<void>> {
  const client = await page.context().newCDPSession(page);
  const STEPS = 10;
  return async (from, to) => {
    for (let step = 0; step <= STEPS; step += 1) {
      const touchPoints = from.map(([x, y], index) => {
        const [toX, toY] = to[index] ?? [x, y];
        return {
          id: index,
          x: x + ((toX - x) * step) / STEPS,
          y: y + ((toY - y) * step) / STEPS,
        };
      });
      // One place after the other is the nature of a movement.
      // oxlint-disable-next-line no-await-in-loop
      await client.send('Input.dispatchTouchEvent', {
        type: step === 0 ? 'touchStart' : 'touchMove',
        touchPoints,
      });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}
