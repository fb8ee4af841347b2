import { configureGlobal } from 'fast-check';

/** The same random inputs in every run, so that a run means something; `SEED=7 npm test` tries others. */
configureGlobal({ seed: Number(process.env.SEED ?? 20_261_123) });
