import { type Dataset, buildDataset } from '../../data/dataset.ts';
import { parseDataset } from '../../data/parse-dataset.ts';

declare global {
  /** The project's own dataset as text, from a script that stands before ours in the page. */
  var policyTimelineData: string | undefined;
}

/** Largest file of somebody else's that a frame reads, bytes: it does so on the main thread. */
const MOST_BYTES = 12_000_000;

/** Why a frame shows no events; also what the root of its page says. */
export type EmbedFault = 'offline' | 'network' | 'status' | 'format' | 'size';

export type EmbedData =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly fault: EmbedFault };

/**
 * Reads the dataset at an address, or our own for null. Our own comes as a classic script, because
 * a sandboxed frame has no origin and may fetch nothing from a host that does not say so.
 */
export async function loadEmbedData(url: string | null): Promise<EmbedData> {
  if (url === null) {
    const text = globalThis.policyTimelineData;
    return text === undefined ? { ok: false, fault: networkFault() } : readText(text);
  }
  try {
    const response = await fetch(new URL(url, document.baseURI));
    if (!response.ok) return { ok: false, fault: 'status' };
    if (Number(response.headers.get('content-length')) > MOST_BYTES) {
      return { ok: false, fault: 'size' };
    }
    const text = await response.text();
    return text.length > MOST_BYTES ? { ok: false, fault: 'size' } : readText(text);
  } catch {
    return { ok: false, fault: networkFault() };
  }
}

function networkFault(): EmbedFault {
  return navigator.onLine ? 'network' : 'offline';
}

function readText(text: string): EmbedData {
  const document = jsonIn(text);
  if (document === undefined) return { ok: false, fault: 'format' };
  const parsed = parseDataset(document);
  if (!parsed.ok) return { ok: false, fault: 'format' };
  return { ok: true, dataset: buildDataset(parsed.value.records) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
