import { excerpt } from '../model/result.ts';
import { eachEvent } from './each-event.ts';
import { type Finding, type Rule, fileOf } from './shelf.ts';

/** Only countries, bodies and topics of the vocabulary. */
export const wordsAreKnown: Rule = eachEvent((event, report, { dataset }) => {
  event.jurisdictions.forEach((code, index) => {
    if (!dataset.jurisdictions.has(code)) {
      report(`jurisdictions[${index}]`, code, 'not in data/jurisdictions.json');
    }
  });
  event.topics.forEach((topic, index) => {
    if (!dataset.topics.has(topic)) report(`topics[${index}]`, topic, 'not in data/topics.json');
  });
  if (event.topics.length === 0) report('topics', event.topics, 'at least one topic');
});

/** Instruments belong to countries and bodies of the vocabulary, and so do memberships. */
export const placesAreKnown: Rule = ({ dataset, instruments, jurisdictions }) => {
  const unknown = (code: string) => !dataset.jurisdictions.has(code);
  return [
    ...[...dataset.instruments.values()].flatMap((instrument) =>
      instrument.jurisdictions.filter(unknown).map((code) => ({
        file: fileOf(instruments, instrument.id),
        id: instrument.id,
        field: 'jurisdictions',
        value: excerpt(code),
        reason: 'not in data/jurisdictions.json',
      })),
    ),
    ...[...dataset.jurisdictions.values()].flatMap(({ code, memberOf }) =>
      memberOf.flatMap(({ body, from, to }, index): readonly Finding[] => {
        const file = jurisdictions[0]?.file ?? 'data/jurisdictions.json';
        const field = `memberOf[${index}]`;
        const backwards = from !== null && to !== null && to < from;
        return [
          ...(unknown(body)
            ? [{ file, id: code, field, value: excerpt(body), reason: 'no such body' }]
            : []),
          ...(backwards
            ? [{ file, id: code, field, value: excerpt(body), reason: 'it ends before it starts' }]
            : []),
        ];
      }),
    ),
  ];
};

/** Countries, bodies and topics have reviewed names; no engine is asked for them. */
export const vocabularyIsNamed: Rule = ({ dataset }) => [
  ...[...dataset.jurisdictions.values()].flatMap(({ code, name }) =>
    (['en', 'zh', 'fr'] as const)
      .filter((lang) => name[lang] === undefined)
      .map((lang) => unnamed('data/jurisdictions.json', code, lang)),
  ),
  ...[...dataset.topics].flatMap(([id, name]) =>
    (['en', 'zh', 'fr'] as const)
      .filter((lang) => name[lang] === undefined)
      .map((lang) => unnamed('data/topics.json', id, lang)),
  ),
];

function unnamed(file: string, id: string, lang: string): Finding {
  return { file, id, field: `name.${lang}`, value: 'nothing', reason: 'the name is missing' };
}
