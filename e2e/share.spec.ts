import { faults } from './faults.ts';
import { smallTargets } from './targets.ts';
import { expect, open, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a view is shared as a link, a frame and an element, and copied', async ({ page }) => {
  await open(page, '?lang=en&country=FR,CN&event=cn-fr-ai-statement&q=statement');
  await page.getByRole('button', { name: 'Share this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  const code = dialog.getByRole('textbox', { name: 'Text to paste' });
  await expect(code).toHaveValue(
    /\/\?v=1&lang=en&country=FR,CN&q=statement&event=cn-fr-ai-statement$/,
  );
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await dialog.getByLabel('For', { exact: true }).selectOption('iframe');
  await dialog.getByLabel('Language').selectOption('zh');
  await dialog.getByLabel('Size').selectOption('16:9');
  await expect(code).toHaveValue(
    /^<iframe src="[^"]*embed\.html\?v=1&amp;lang=zh&amp;country=FR,CN/,
  );
  await expect(code).toHaveValue(/width="960" height="540"/);
  await expect(code).not.toHaveValue(/q=statement/);
  // The frame shown is the very one that is copied.
  const frame = page.frameLocator('iframe[title="Preview of the frame"]');
  await expect(frame.locator('html[data-ready="true"]')).toHaveAttribute('lang', /^zh/);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.inputValue());
  await dialog.getByLabel('For', { exact: true }).selectOption('element');
  await expect(code).toHaveValue(/<policy-timeline lang="zh" country="FR,CN" /);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

for (const [lang, theme, name] of [
  ['en', 'light', 'Share this view'],
  ['zh', 'dark', '分享当前视图'],
] as const) {
  test(`nothing is out of reach in sharing (${lang}, ${theme})`, async ({ page }) => {
    await open(page, `?lang=${lang}&theme=${theme}`);
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
}
