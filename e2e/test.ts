import { type Page, expect, test as base } from '@playwright/test';

/**
 * The test function of all end-to-end tests. A page that reports an error, breaks the content
 * security policy or asks another host for anything fails its test, whatever else holds.
 */
export const test = base.extend<{ readonly allowed: RegExp[] }>({
  /** Messages a test expects, such as that of the failed load it caused itself. */
  allowed: async ({}, use) => {
    await use([]);
  },
  page: async ({ page, allowed, baseURL }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const own =
        protocol === 'data:' ||
        protocol === 'blob:' ||
        // A file that is opened, but nothing that it asks for.
        (protocol === 'file:' && request.isNavigationRequest()) ||
        origin === new URL(baseURL ?? '').origin;
      if (!own) faults.push(`request to another host: ${request.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
    await use(page);
    expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
  },
});

export { expect };

/** Opens a view and waits until its first complete picture is on screen. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** The parameters in the address bar. */
export function parameters(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}
