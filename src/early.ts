/*
 * Runs before the page's own script is there: what the address will ask for is sent for at once. It is
 * no more than a guess; whoever needs something else asks for it anew.
 */
import dataUrl from 'virtual:dataset-url';
import { addressText } from './app/address-text.ts';
import { askedLang } from './app/asked-lang.ts';
import { sendFor } from './app/fetch-file.ts';
import { loadWords } from './app/load-words.ts';
import { createWorkers } from './app/workers.ts';
import { dataAddressIn } from './state/data-address.ts';
import workerUrl from './large-worker.ts?worker&url';

/** The workers of the page, one of them already at the file that the address names. */
export const workers = createWorkers(workerUrl);

const address = addressText();
const chosen = dataAddressIn(address);
if (chosen === null) sendFor(dataUrl);
else workers.sendFor(chosen);
// Where they do not come, the page itself says so.
loadWords(askedLang(address)).catch(() => undefined);
