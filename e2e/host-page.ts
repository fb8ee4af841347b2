import type { FrameLocator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** A message, and the frame it came from. */
export interface Heard {
  readonly data: unknown;
  readonly from: string;
}

/** What the page around has heard of a type. */
export async function heard(page: Page, type: string): Promise<readonly Record<string, unknown>[]> {
  const all = await page.evaluate(() => Reflect.get(window, 'heard') as readonly Heard[]);
  return all
    .map(({ data }) => data as Record<string, unknown>)
    .filter((data) => data['type'] === `policy-timeline:${type}`);
}

/** Posts to the first frame of the page, in this order. */
export function post(page: Page, ...messages: readonly unknown[]): Promise<void> {
  return page.evaluate((all) => {
    for (const each of all) document.querySelector('iframe')?.contentWindow?.postMessage(each, '*');
  }, messages);
}

export async function ready(frame: FrameLocator): Promise<void> {
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** What the frame says of the selected event. */
export function details(frame: FrameLocator | Page) {
  return frame.getByRole('region', { name: /^(?:Details|详情)$/ });
}
