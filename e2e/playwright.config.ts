import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './find-browser.mjs';

const PORT = Number(process.env.E2E_PORT ?? 4183);

/** End-to-end tests run against the built files, served as any host would serve them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // Generous, because machines are shared; nothing here measures speed.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1600, height: 1000 },
    locale: 'en-GB',
    colorScheme: 'light',
    trace: process.env.E2E_TRACE === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: BROWSER_ARGS,
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: '..',
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
