import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page, each with the place it is at. */
export async function faults(page: Page): Promise<readonly string[]> {
  // Only what is wrong is told, and put together where it was found: else most of the time goes
  // into a list of all that is right, and into a second page.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode(true);
  // Forced colours are the reader's own, and axe cannot tell what the browser makes of ours.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const { violations } = await (forced ? axe.disableRules('color-contrast') : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}`),
  );
}
