/*
 * The index looks through all first characters of its terms one by one. Thousands of Chinese ones
 * would make that slow, so that each is written as three signs out of 32, of a block that no text uses.
 */
const SIGNS = 0xe100;
const FIRST = 0x3400;
const LAST = FIRST + 32 ** 3 - 1;

/** A term as it stands in the index. What begins like a term also begins like it in the index. */
export function encodeTerm(term: string): string {
  let code = '';
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at);
    if (unit < FIRST || unit > LAST) code += term.charAt(at);
    else {
      const rest = unit - FIRST;
      code += String.fromCharCode(
        SIGNS + (rest >> 10),
        SIGNS + ((rest >> 5) & 31),
        SIGNS + (rest & 31),
      );
    }
  }
  return code;
}

/** The term that {@link encodeTerm} has written so. */
export function decodeTerm(code: string): string {
  let term = '';
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charCodeAt(at);
    if (unit < SIGNS || unit >= SIGNS + 32) term += code.charAt(at);
    else {
      const [middle, low] = [code.charCodeAt(at + 1), code.charCodeAt(at + 2)];
      const rest = ((unit - SIGNS) << 10) | ((middle - SIGNS) << 5) | (low - SIGNS);
      term += String.fromCharCode(FIRST + rest);
      at += 2;
    }
  }
  return term;
}
