import { join } from 'node:path';
import { runnerImport } from 'vite';

// The rules are TypeScript; Vite runs them as they are.
const { module } = await runnerImport(join(import.meta.dirname, '../src/build/check-dataset.ts'), {
  configFile: false,
  logLevel: 'error',
});
const { text, good } = module.checkDataset(import.meta.dirname);
console.log(text);
process.exitCode = good ? 0 : 1;
