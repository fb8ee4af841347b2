/** A file that cannot be made of this view: of too many events, or too large a picture. */
export class NotMade extends Error {
  readonly why: 'tooMany' | 'tooLarge';

  constructor(why: NotMade['why']) {
    super(`not made: ${why}`);
    this.why = why;
  }
}
