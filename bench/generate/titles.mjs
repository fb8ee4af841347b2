import { CHINESE, ENGLISH } from './words.mjs';

/** A label, and with it a title that stands for one, may have this many characters. */
const LONGEST = 60;

/** A plausible English title of about `length` characters, never more than a label may have. */
export function englishTitle(model, random, length) {
  const room = Math.min(length, LONGEST);
  const { who, does } = wordsOf(ENGLISH, model);
  let title = `${random.pick(who)} ${random.pick(does)} ${random.pick(ENGLISH.objects)}`;
  if (title.length > LONGEST) title = `${random.pick(does)} ${random.pick(ENGLISH.short)}`;
  while (title.length < room) {
    const longer = `${title} ${random.pick(ENGLISH.tails)}`;
    if (longer.length > LONGEST) break;
    title = longer;
  }
  return title;
}

/** The same in Chinese. */
export function chineseTitle(model, random, length) {
  const room = Math.min(length, LONGEST);
  const { who, does } = wordsOf(CHINESE, model);
  const tail = random.pick(CHINESE.objects);
  let middle = '';
  const base = `${random.pick(who)}${random.pick(does)}`;
  while (base.length + middle.length + tail.length < room - 4)
    middle += random.pick(CHINESE.middles);
  return `${base}${middle}${tail}`;
}

function wordsOf(words, { jurisdictions, kind }) {
  const made = ['model', 'product', 'hardware', 'research', 'investment', 'incident'];
  return made.includes(kind)
    ? { who: words.makers, does: words.makes }
    : { who: words.bodies[jurisdictions[0]] ?? words.others, does: words.decides };
}
