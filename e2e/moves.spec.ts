import type { Page } from '@playwright/test';
import { COMFORTABLE } from '../src/layout/geometry.ts';
import { expect, open, parameters, test } from './test.ts';

const { gutter } = COMFORTABLE;

const YEAR = '?from=2024-01-01&to=2024-12-31';

const dayOf = (text: string) => Date.parse(text) / 86_400_000;

/** Days of the window that the address names, both inclusive. */
function windowDays(page: Page): { readonly from: number; readonly to: number } {
  const { from = '', to = '' } = parameters(page);
  return { from: dayOf(from), to: dayOf(to) };
}

/** Where a share of the plot is, pixels of the page; the plot begins right of the lane names. */
async function plot(page: Page): Promise<{ readonly x: (share: number) => number; y: number }> {
  const box = await page.locator('#timeline').boundingBox();
  if (box === null) throw new Error('no timeline');
  const right = await page.locator('#timeline').evaluate((stage) => stage.clientWidth);
  return {
    x: (share) => box.x + gutter + (right - gutter) * share,
    // Free ground: just above the lower edge nothing is drawn.
    y: box.y + box.height - 4,
  };
}

const view = (from: string, to: string) => ({ from, to });
const backTool = (page: Page) => page.getByRole('button', { name: /^Back/ });
const forwardTool = (page: Page) => page.getByRole('button', { name: /^Forward/ });

test.describe('a band drawn with Shift', () => {
  /** Begins at a quarter of the plot and draws to half of it, still holding. */
  async function draw(page: Page): Promise<void> {
    const { x, y } = await plot(page);
    await page.keyboard.down('Shift');
    await page.mouse.move(x(0.25), y);
    await page.mouse.down();
    await page.mouse.move(x(0.5), y, { steps: 5 });
  }

  test('shows its days and is flown to', async ({ page }) => {
    await open(page, YEAR);
    await draw(page);
    const band = page.locator('.box-zoom');
    await expect(band).toBeVisible();
    // A quarter of 366 days is 91.5: from the afternoon of 1 April to the end of June.
    await expect(band.locator('span')).toHaveText([/^[12] April 2024$/, /^(30 June|1 July) 2024$/]);
    expect(windowDays(page)).toEqual({ from: dayOf('2024-01-01'), to: dayOf('2024-12-31') });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(band).toBeHidden();
    await expect.poll(() => parameters(page).from).toMatch(/^2024-04-0[12]$/);
    expect(parameters(page).to).toMatch(/^2024-0(6-30|7-01)$/);
  });

  test('speaks the language of the reader', async ({ page }) => {
    await open(page, `${YEAR}&lang=zh`);
    await draw(page);
    await expect(page.locator('.box-zoom span').first()).toHaveText(/^2024年4月[12]日$/);
  });

  test('is dropped by Escape, which closes nothing else', async ({ page }) => {
    await open(page, `${YEAR}&event=eu-ai-act-parliament-adopts`);
    await draw(page);
    await page.keyboard.press('Escape');
    await expect(page.locator('.box-zoom')).toBeHidden();
    const { x, y } = await plot(page);
    await page.mouse.move(x(0.7), y);
    await expect(page.locator('.box-zoom')).toBeHidden();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    // A flight would have left a place to come back to, at once.
    await expect(backTool(page)).toBeDisabled();
    await page.keyboard.press('+');
    await expect(backTool(page)).toBeEnabled();
    expect(parameters(page).event).toBe('eu-ai-act-parliament-adopts');
  });

  test('that is hardly one does nothing, and opens nothing under it', async ({ page }) => {
    await open(page, YEAR);
    const { x, y } = await plot(page);
    await page.keyboard.down('Shift');
    await page.mouse.move(x(0.5), y);
    await page.mouse.down();
    await page.mouse.move(x(0.5) + 60, y, { steps: 3 });
    await page.mouse.move(x(0.5) + 4, y, { steps: 3 });
    await expect(page.locator('.box-zoom')).toBeHidden();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(backTool(page)).toBeDisabled();
    await page.keyboard.press('+');
    await expect(backTool(page)).toHaveAccessibleName('Back to January – December 2024');
  });

  test('ends on a mark without opening it', async ({ page }) => {
    await open(page, '?from=2024-02-01&to=2024-07-31');
    const mark = page.locator('[data-timeline] ul button');
    const vote = await mark
      .and(page.getByRole('button', { name: /^European Parliament adopts the AI Act/ }))
      .boundingBox();
    if (vote === null) throw new Error('no mark');
    await page.keyboard.down('Shift');
    await page.mouse.move(vote.x + 200, vote.y + 12);
    await page.mouse.down();
    await page.mouse.move(vote.x + 12, vote.y + 12, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(() => parameters(page).from).toMatch(/^2024-03-1[234]$/);
    expect(parameters(page).event).toBeUndefined();
  });
});

test.describe('the way back', () => {
  test('leads through the windows by buttons that name them, and forward again', async ({
    page,
  }) => {
    await open(page, YEAR);
    await expect(backTool(page)).toBeDisabled();
    await expect(forwardTool(page)).toBeDisabled();
    await page.getByRole('button', { name: 'Fit all events' }).click();
    await expect.poll(() => windowDays(page).to - windowDays(page).from).toBeGreaterThan(4000);
    const all = { from: parameters(page).from, to: parameters(page).to };
    await backTool(page)
      .and(page.getByRole('button', { name: /January – December 2024$/ }))
      .click();
    await expect.poll(() => parameters(page)).toMatchObject(view('2024-01-01', '2024-12-31'));
    await expect(backTool(page)).toBeDisabled();
    // The press that switched it off has not cost the keyboard its place.
    await expect(backTool(page)).toBeFocused();
    await expect(forwardTool(page)).toHaveAccessibleName(/^Forward to 20\d\d – 20\d\d$/);
    await forwardTool(page).click();
    await expect.poll(() => parameters(page)).toMatchObject(all);
    await expect(forwardTool(page)).toBeDisabled();
  });

  test('remembers where a drag came to rest', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-23T12:00:00Z') });
    await open(page, YEAR);
    const { x, y } = await plot(page);
    const drag = async () => {
      await page.mouse.move(x(0.8), y);
      await page.mouse.down();
      await page.mouse.move(x(0.3), y, { steps: 6 });
      await page.mouse.up();
    };
    await drag();
    await page.clock.fastForward(600);
    await expect.poll(() => parameters(page).from).toMatch(/^2024-0[67]/);
    const first = view(parameters(page).from ?? '', parameters(page).to ?? '');
    await drag();
    await page.clock.fastForward(600);
    await expect.poll(() => parameters(page).from).toMatch(/^2024-12|^2025-01/);
    await page.keyboard.press('Backspace');
    await expect.poll(() => parameters(page)).toMatchObject(first);
    await page.keyboard.press('Backspace');
    await expect.poll(() => parameters(page)).toMatchObject(view('2024-01-01', '2024-12-31'));
    await page.keyboard.press('Shift+Backspace');
    await expect.poll(() => parameters(page)).toMatchObject(first);
  });

  test('is cut off ahead by a new way', async ({ page }) => {
    await open(page, YEAR);
    await page.keyboard.press('0');
    await expect.poll(() => windowDays(page).to - windowDays(page).from).toBeGreaterThan(4000);
    await page.keyboard.press('Backspace');
    await expect.poll(() => parameters(page)).toMatchObject(view('2024-01-01', '2024-12-31'));
    await page.keyboard.press('+');
    await expect(forwardTool(page)).toBeDisabled();
    await expect(backTool(page)).toHaveAccessibleName('Back to January – December 2024');
  });

  test('is not taken from inside a field', async ({ page }) => {
    await open(page, YEAR);
    await page.keyboard.press('0');
    await expect.poll(() => windowDays(page).to - windowDays(page).from).toBeGreaterThan(4000);
    const { from } = parameters(page);
    await page.getByRole('button', { name: /more … Countries/ }).click();
    const field = page.getByRole('searchbox', { name: 'Find a country or body' });
    await field.fill('ab');
    await field.press('Backspace');
    await expect(field).toHaveValue('a');
    await expect(forwardTool(page)).toBeDisabled();
    expect(parameters(page).from).toBe(from);
  });
});

test.describe('past the end of the data', () => {
  async function drag(page: Page, share: number): Promise<void> {
    const { x, y } = await plot(page);
    const from = share > 0 ? 0.1 : 0.9;
    await page.mouse.move(x(from), y);
    await page.mouse.down();
    await page.mouse.move(x(from + share), y, { steps: 8 });
  }

  test('a drag follows less and less and springs back, leaving no place behind', async ({
    page,
  }) => {
    await page.clock.install({ time: new Date('2026-11-23T12:00:00Z') });
    await open(page, '?from=2024-01-01&to=2031-12-31');
    const [start, span] = [dayOf('2024-01-01'), 2922];
    await drag(page, -0.8);
    // However long it is held there, that is no place of rest.
    await page.clock.fastForward(600);
    // Held past the edge: it has followed, but by far not as far as the hand went.
    await expect.poll(() => windowDays(page).from).toBeGreaterThan(start + 0.1 * span);
    const held = windowDays(page).from;
    expect(held).toBeLessThan(start + 0.35 * span);
    await page.mouse.up();
    await expect.poll(() => windowDays(page).from).toBeLessThan(held - 0.05 * span);
    const { from, to } = windowDays(page);
    expect(Math.abs(to - from - (span - 1))).toBeLessThanOrEqual(1);
    await page.keyboard.press('0');
    await expect.poll(() => windowDays(page).to - windowDays(page).from).toBeGreaterThan(4000);
    await page.keyboard.press('Backspace');
    await expect.poll(() => windowDays(page)).toEqual({ from, to });
    await page.keyboard.press('Backspace');
    await expect.poll(() => parameters(page)).toMatchObject(view('2024-01-01', '2031-12-31'));
  });

  test('a sideways wheel past the end springs back to the edge', async ({ page }) => {
    await open(page, '?from=2024-01-01&to=2031-12-31');
    const { x, y } = await plot(page);
    await page.mouse.move(x(0.5), y - 300);
    await page.mouse.wheel(9000, 0);
    await expect.poll(() => parameters(page).from).not.toBe('2024-01-01');
    expect(windowDays(page).from).toBeLessThan(dayOf('2025-06-01'));
  });

  test('a flight asked for before the wheel has come to rest is not called back', async ({
    page,
  }) => {
    await open(page, '?from=2024-01-01&to=2031-12-31');
    const { x, y } = await plot(page);
    await page.mouse.move(x(0.5), y - 300);
    const slider = page.getByRole('slider', { name: 'Window', exact: true });
    const before = await slider.getAttribute('aria-valuenow');
    await page.mouse.wheel(9000, 0);
    await expect(slider).not.toHaveAttribute('aria-valuenow', before ?? '');
    await page.keyboard.press('0');
    await expect.poll(() => windowDays(page).to - windowDays(page).from).toBeGreaterThan(4000);
  });

  test('a window that an address asks for stays, and can be left only inwards', async ({
    page,
  }) => {
    await open(page, '?from=2028-01-01&to=2032-12-31');
    await drag(page, -0.5);
    await expect.poll(() => windowDays(page).from).toBeGreaterThan(dayOf('2028-01-01') + 60);
    await page.mouse.up();
    await expect.poll(() => parameters(page)).toMatchObject(view('2028-01-01', '2032-12-31'));
    await drag(page, 0.5);
    await page.mouse.up();
    await expect.poll(() => windowDays(page).from).toBeLessThan(dayOf('2026-01-01'));
  });

  test('the window stops at the edge where motion is unwelcome', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '?from=2024-01-01&to=2031-12-31');
    await drag(page, -0.8);
    await expect.poll(() => parameters(page).from).not.toBe('2024-01-01');
    const held = windowDays(page);
    await page.mouse.up();
    await page.keyboard.press('0');
    await expect.poll(() => windowDays(page).to - windowDays(page).from).toBeGreaterThan(4000);
    await page.keyboard.press('Backspace');
    await expect.poll(() => windowDays(page)).toEqual(held);
  });
});

test('the window of the overview is moved and stretched by keys', async ({ page }) => {
  await open(page, '?from=2023-01-01&to=2024-12-31');
  const slider = (name: string) => page.getByRole('slider', { name, exact: true });
  const [start, whole, end] = [
    slider('Start of the window'),
    slider('Window'),
    slider('End of the window'),
  ];
  await expect(start).toHaveAttribute('aria-valuetext', '1 January 2023');
  await expect(end).toHaveAttribute('aria-valuetext', '31 December 2024');
  await expect(whole).toHaveAttribute('aria-valuetext', '1 January 2023 – 31 December 2024');
  await page.getByRole('button', { name: 'Go to today' }).focus();
  await page.keyboard.press('Tab');
  await expect(start).toBeFocused();
  // A twentieth of 731 days is about 37 days.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => parameters(page)).toMatchObject(view('2022-11-25', '2024-12-31'));
  await expect(start).toHaveAttribute('aria-valuetext', '25 November 2022');
  await page.keyboard.press('Tab');
  await expect(whole).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect.poll(() => parameters(page)).toMatchObject(view('2023-12-14', '2026-01-19'));
  await page.keyboard.press('Home');
  await expect.poll(() => parameters(page).from).toBe('2016-01-01');
  await page.keyboard.press('Tab');
  await expect(end).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => parameters(page).to).toMatch(/^20\d\d-12-31$/);
  expect(parameters(page).from).toBe('2016-01-01');
  const [now, most] = await end.evaluate((element) =>
    ['now', 'max'].map((name) => element.getAttribute(`aria-value${name}`)),
  );
  expect(now).toBe(most);
  const sizes = await page.getByRole('slider').evaluateAll((all) =>
    all.map((each) => {
      const { width, height } = each.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(sizes).toHaveLength(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

test('a narrow window of the overview is moved and stretched by hand', async ({ page }) => {
  await open(page, '?from=2024-05-11&to=2024-05-18');
  const days = () => parameters(page);
  const body = await page.locator('.overview-strip .selection').boundingBox();
  if (body === null) throw new Error('no brush');
  const [x, y] = [body.x + body.width / 2, body.y + body.height / 2];
  const drag = async (from: number, by: number) => {
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(from + by, y, { steps: 5 });
    await page.mouse.up();
  };
  await drag(x, -100);
  await expect.poll(() => days().from).toMatch(/^202[123]/);
  await expect.poll(() => windowDays(page).to - windowDays(page).from).toBe(7);
  const { from, to } = days();
  const end = await page.locator('.overview-strip .handle--e').boundingBox();
  if (end === null) throw new Error('no handle');
  await drag(end.x + end.width / 2, 60);
  await expect.poll(() => days().to).not.toBe(to);
  expect(days().from).toBe(from);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the edges of the overview have room for a finger, and its words are not struck through', async ({
    page,
  }) => {
    await open(page, '?from=2017-01-01&to=2027-12-31');
    const sizes = await page.locator('.overview-strip .handle').evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes).toHaveLength(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    const ground = await page
      .locator('.earlier span')
      .evaluate((words) => getComputedStyle(words).backgroundColor);
    expect(ground).toMatch(/^rgb\(/);
  });
});

test('. and , follow the connections of an event through time', async ({ page }) => {
  await open(page, '?event=eu-ai-act-parliament-adopts');
  const details = page.getByRole('complementary', { name: 'Details' });
  const title = details.getByRole('heading', { level: 2 });
  const links = details.locator('.connections .event-link');
  await expect(title).toContainText('European Parliament adopts');
  const connected = await links.allTextContents();
  await page.keyboard.press(',');
  await expect.poll(() => parameters(page).event).toBe('eu-ai-act-committees-final-vote');
  expect(connected).toContain(await title.textContent());
  // To the end of the line on that side, where one more press changes nothing.
  await page.keyboard.press('.');
  await expect(title).toContainText('European Parliament adopts');
  await page.keyboard.press('.');
  await expect.poll(() => parameters(page).event).toBe('eu-ai-act-corrigendum');
  await page.goBack();
  await expect(title).toContainText('European Parliament adopts');
});

test('. and , are single keys, which can be switched off', async ({ page }) => {
  await open(page, '?event=eu-ai-act-parliament-adopts');
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  expect(parameters(page).event).toBe('eu-ai-act-parliament-adopts');
  // Backspace is no character: it still works.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.keyboard.press('Backspace');
  await expect(forwardTool(page)).toBeEnabled();
});

test('the list of keys tells of the ways through time', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard keys' });
  await expect(keys.getByRole('row', { name: /^, \./ })).toContainText('Connected event');
  await expect(keys.getByRole('row', { name: /^Backspace/ })).toContainText('Back to the window');
  await expect(keys.getByRole('row', { name: /^Shift \+ drag/ })).toContainText('Zoom');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the way back fits beside the zoom, the whole, today and the law of a day', async ({
    page,
  }) => {
    await open(page, YEAR);
    await page.getByRole('button', { name: 'Zoom in' }).tap();
    await backTool(page).tap();
    await expect.poll(() => parameters(page)).toMatchObject(view('2024-01-01', '2024-12-31'));
    const boxes = await page.locator('.zoom-tools button:visible').evaluateAll((all) =>
      all.map((each) => {
        const { width, height, left, right, bottom } = each.getBoundingClientRect();
        return { side: Math.min(width, height), left, right, bottom };
      }),
    );
    expect(boxes).toHaveLength(7);
    expect(Math.min(...boxes.map(({ side }) => side))).toBeGreaterThanOrEqual(44);
    expect(boxes[1]?.left).toBeGreaterThanOrEqual(boxes[0]?.right ?? 390);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(390);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(844);
  });
});

declare global {
  interface Window {
    /** Commits of React since the page began; told to what developers would look with. */
    commits: number;
  }
}

test('the first turns of the wheel draw no part of the screen anew', async ({ page }) => {
  await page.addInitScript(() => {
    window.commits = 0;
    const hook = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberRoot: () => {
        window.commits += 1;
      },
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      checkDCE: () => undefined,
    };
    Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', { value: hook });
  });
  const printing = page.waitForResponse(/\/print-host-[^/]*\.js$/);
  await open(page, YEAR);
  /** Commits during a few frames, after each of which the wheel turns if it is to. */
  const commitsIn = (frames: number, turns: boolean) =>
    page.evaluate(
      async ([count, isTurning]) => {
        const before = window.commits;
        const stage = document.querySelector('#timeline');
        const { x = 0, y = 0, width = 0, height = 0 } = stage?.getBoundingClientRect() ?? {};
        const place = { clientX: x + width / 2, clientY: y + height / 2 };
        for (let frame = 0; frame < count; frame += 1) {
          if (isTurning) {
            const turn = { deltaY: -100, bubbles: true, cancelable: true, ...place };
            stage?.dispatchEvent(new WheelEvent('wheel', turn));
          }
          // oxlint-disable-next-line no-await-in-loop
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return window.commits - before;
      },
      [frames, turns] as const,
    );
  // What prints comes when nothing else is to do.
  await printing;
  await expect.poll(() => commitsIn(20, false)).toBe(0);
  const { from } = windowDays(page);
  expect(await commitsIn(6, true)).toBe(0);
  await expect.poll(() => windowDays(page).from).toBeGreaterThan(from);
  expect(await page.evaluate(() => window.commits)).toBeGreaterThan(0);
});
