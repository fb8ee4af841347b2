/** What became of a copy: words are at `picture.copied`, `picture.copyRefused`, `picture.copyUnknown`. */
export type CopyAnswer = 'copied' | 'copyRefused' | 'copyUnknown';

/**
 * Puts a picture on the clipboard. To be called right in the answer to a press, with the picture
 * still in the making: some browsers allow it only then.
 */
export async function copyPng(png: Promise<Blob>): Promise<CopyAnswer> {
  if (typeof ClipboardItem === 'undefined') {
    await png.catch(() => null);
    return 'copyUnknown';
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return 'copied';
  } catch {
    return 'copyRefused';
  }
}
