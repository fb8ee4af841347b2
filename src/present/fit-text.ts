/** From here on characters are full-width, twice as wide as a Latin letter. */
const FULL_WIDTH = 0x2e7f;

/**
 * By how much the lettering of a text is made smaller so that it fits where `room` Latin letters
 * do: the space it takes grows with the square of its size. 1 for a text that fits anyway.
 */
export function fitScale(text: string, room: number): number {
  const letters = Array.from(text).reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > FULL_WIDTH ? 2 : 1),
    0,
  );
  return letters <= room ? 1 : Math.sqrt(room / letters);
}
