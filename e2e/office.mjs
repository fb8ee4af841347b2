/*
 * Writes slides of our own stories and of a view, opens them in LibreOffice and looks at what comes
 * out: npm run check:office. Needs soffice, pdftoppm, pdftotext and pdfinfo on the machine.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { createServer } from 'vite';

const root = join(import.meta.dirname, '..');
const out = process.argv[2] ?? join(root, '.cache', 'office');
const only = process.argv[3] ?? '';
const made = Date.UTC(2026, 10, 23, 12);

const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const load = (path) => vite.ssrLoadModule(`/src/${path}`);
const { compileDataset } = await load('build/compile-dataset.ts');
const { createWords } = await load('browse/create-words.ts');
const { createDeckWords } = await load('takeaway/deck-words.ts');
const { pictureWords } = await load('takeaway/picture-words.ts');
const { pptxOf } = await load('takeaway/pptx-package.ts');
const { storySlides } = await load('takeaway/story-slides.ts');
const { viewSlides } = await load('takeaway/view-slides.ts');
const { LIGHT, DARK } = await load('paint/theme.ts');
const { dayOf } = await load('model/day.ts');
const { homeViewport } = await load('model/viewport.ts');
const { initialState } = await load('state/app-state.ts');
const { readAddress, stateOf } = await load('state/address.ts');
const { findMatches } = await load('data/matches.ts');

const { dataset, stories } = compileDataset(join(root, 'data'));
const today = dayOf(2026, 11, 23);
const home = homeViewport(today, false);

/** Views that differ in what slides must cope with. */
const VIEWS = {
  browse: '',
  laws: 'country=EU,US,CN&category=law&from=2023-01&to=2027-12&event=eu-ai-act-in-force',
  topics: 'lanes=topic&from=2023-01&to=2026-12',
  asof: 'asof=2024-07-19&country=EU,CN&from=2021-01&to=2027-12',
};

async function decks(lang, theme) {
  const i18n = createInstance();
  const { default: app } = await load(`app/locales/${lang}.json`);
  await i18n.init({
    lng: lang,
    resources: { [lang]: { app } },
    defaultNS: 'app',
    ns: ['app'],
    interpolation: { escapeValue: false },
  });
  const words = createWords(dataset, lang);
  const deckWords = createDeckWords(i18n.t, dataset, words);
  const wordsBy = pictureWords(i18n.t, dataset, words);
  const found = new Map();
  const page = (query) => `https://timeline.example/?${query}`;
  for (const { story } of stories) {
    const addressOf = (scene) => page(`story=${story.id}&scene=${scene}`);
    const common = { dataset, lang, theme, wordsBy, words: deckWords, today, home, made };
    found.set(`story-${story.id}`, storySlides({ story, addressOf, ...common }));
  }
  for (const [name, query] of Object.entries(VIEWS)) {
    const state = { ...initialState(today, home), ...stateOf(readAddress(query), home) };
    const view = {
      dataset,
      matches: findMatches(dataset, state.filter),
      lang,
      theme,
      words: wordsBy(state.lanes.by),
      compact: false,
      comparison: null,
    };
    const address = page(query);
    const input = { view, state, packer: null, words: deckWords, filters: '', address, made };
    found.set(`view-${name}`, await viewSlides(input));
  }
  return found;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const lang of ['en', 'zh']) {
  for (const theme of [LIGHT, DARK]) {
    for (const [name, deck] of await decks(lang, theme)) {
      const file = `${name}-${lang}-${theme.name}`;
      if (!file.includes(only)) continue;
      writeFileSync(join(out, `${file}.pptx`), pptxOf(deck));
      process.stdout.write(`${file} ${deck.slides.length}\n`);
    }
  }
}
await vite.close();
