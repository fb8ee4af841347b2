import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileDataset } from '../build/compile-dataset.ts';
import { createSearcher } from './create-searcher.ts';
import { datasetOf } from './fixture.ts';
import type { Found, Searcher } from './searcher.ts';

const REAL = compileDataset(join(import.meta.dirname, '../../data')).dataset;

/** Queries, the event each must find, and how far down the list at most. */
const LATIN: readonly (readonly [string, string, number])[] = [
  ['AI Act', 'eu-ai-act-in-force', 1],
  ['ai act enters', 'eu-ai-act-in-force', 1],
  ['2024/1689', 'eu-ai-act-in-force', 1],
  ['Regulation (EU) 2024/1689', 'eu-ai-act-signed', 5],
  ['Règlement IA', 'eu-ai-act-in-force', 3],
  ['reglement sur l’IA', 'eu-ai-act-parliament-adopts', 3],
  ['GPT-4o', 'openai-gpt-4o', 1],
  ['gpt 4o', 'openai-gpt-4o', 1],
  ['GPT4o', 'openai-gpt-4o', 1],
  ['Llama3', 'meta-llama-3', 1],
  ['gdpr', 'eu-gdpr-applies', 1],
  ['RGPD', 'eu-gdpr-applies', 1],
  ['NIST AI RMF', 'us-nist-ai-rmf-1', 1],
  ['EO 14110', 'us-eo-14110-signed', 3],
  ['EO14110', 'us-eo-14110-signed', 3],
  ['E.O. 14110', 'us-eo-14110-signed', 3],
  ['CoE convention', 'coe-ai-convention-adopted', 3],
  ['convention-cadre', 'coe-ai-convention-adopted', 3],
  ['CETS No. 225', 'coe-ai-convention-adopted', 3],
  ['bletch', 'bletchley-declaration', 1],
  ['Bletchly declaration', 'bletchley-declaration', 1],
  ['Hiroshima process', 'g7-hiroshima-process-launched', 1],
  ['sommet de Séoul', 'kr-ai-seoul-summit', 1],
  ['chatgtp', 'openai-chatgpt', 1],
  ['deepsek r1', 'deepseek-r1', 1],
  ['SB1047', 'us-ca-sb1047-veto', 1],
  ['M-24-10', 'us-omb-m-24-10', 1],
  ['A/RES/78/265', 'un-res-78-265', 1],
  ['eu-ai-act-in-force', 'eu-ai-act-in-force', 1],
  ['hypertrucage Slovaquie', 'slovak-election-deepfake', 1],
  ['États-Unis puces', 'us-bis-2022-10-07-chip-controls', 3],
  ['droit d’auteur Munich', 'de-gema-v-openai', 1],
  ['nyt openai', 'nyt-v-openai', 1],
  ['Interim Measures', 'cn-genai-interim-measures-published', 1],
  ['deep synthesis', 'cn-deep-synthesis-adopted', 1],
  ['2024-03-13 parliament', 'eu-ai-act-parliament-adopts', 1],
];

const CHINESE: readonly (readonly [string, string, number])[] = [
  ['人工智能法案', 'eu-ai-act-in-force', 3],
  ['人工智能法案生效', 'eu-ai-act-in-force', 1],
  ['AI法案', 'eu-ai-act-in-force', 3],
  ['歐盟人工智慧法案', 'eu-ai-act-proposed', 3],
  ['深度合成', 'cn-deep-synthesis-adopted', 1],
  ['深度伪造 香港', 'hk-deepfake-cfo-fraud', 1],
  ['暂行办法', 'cn-genai-interim-measures-published', 1],
  ['生成式人工智能服务管理暂行办法', 'cn-genai-interim-measures-published', 1],
  ['算力', 'cn-compute-infrastructure-plan', 1],
  ['中国算力', 'cn-compute-infrastructure-plan', 1],
  ['布莱切利', 'bletchley-declaration', 1],
  ['首尔峰会', 'kr-ai-seoul-summit', 1],
  ['广岛', 'g7-hiroshima-process-launched', 3],
  ['框架公约', 'coe-ai-convention-adopted', 3],
  ['通用数据保护条例', 'eu-gdpr-applies', 1],
  ['国发〔2017〕35号', 'cn-new-generation-ai-plan', 1],
  ['第14110号行政令', 'us-eo-14110-signed', 3],
  ['法國', 'fr-ai-strategy-2018', 3],
  ['意大利ChatGPT', 'it-garante-chatgpt-block', 1],
  ['文心一言', 'baidu-ernie-bot', 1],
  ['豆包', 'bytedance-doubao-app', 3],
  ['稀土', 'cn-rare-earth-controls-61', 1],
  ['纽约时报', 'nyt-v-openai', 1],
  ['人脸识别办法', 'cn-frt-measures-issued', 1],
  ['标识办法', 'cn-labelling-measures-issued', 1],
  ['美国芯片出口管制', 'us-bis-2022-10-07-chip-controls', 5],
  ['韩国基本法', 'kr-ai-basic-act-in-force', 1],
  ['日本推进法', 'jp-ai-promotion-act-passed', 1],
  ['上海宣言', 'cn-shanghai-declaration', 1],
  ['乌镇', 'deepmind-alphago-ke-jie', 1],
  ['洁', 'deepmind-alphago-ke-jie', 1],
  ['摩', 'moores-law', 1],
  ['ＧＰＴ－４ｏ', 'openai-gpt-4o', 1],
];

describe('on our own data', () => {
  let searcher: Searcher;
  beforeAll(async () => {
    searcher = await createSearcher(REAL);
  });
  const ids = (found: readonly Found[]) => found.map(({ index }) => String(REAL.events[index]?.id));

  it.each([...LATIN, ...CHINESE])('%s finds %s among the first %i', (text, id, rank) => {
    expect(ids(searcher.find(text)).slice(0, rank)).toContain(id);
  });

  it('holds queries enough in both scripts', () => {
    expect(LATIN.length).toBeGreaterThanOrEqual(30);
    expect(CHINESE.length).toBeGreaterThanOrEqual(30);
  });

  it('takes the terms of a group for one another', () => {
    const all = (text: string) => ids(searcher.find(text)).toSorted();
    expect(all('convention-cadre')).toEqual(all('框架公约'));
    expect(all('2024/1689')).toEqual(all('AI Act'));
    expect(all('UK')).toEqual(expect.arrayContaining(all('英国')));
  });

  it('finds a Chinese title by any part of it', () => {
    const titles = REAL.events.map(({ title }) => title.zh ?? '');
    const part = fc
      .tuple(fc.nat(titles.length - 1), fc.nat(60), fc.integer({ min: 1, max: 12 }))
      .map(([index, from, length]) => {
        const characters = Array.from(titles[index] ?? '');
        const start = from % characters.length;
        return {
          index,
          before: characters[start - 1] ?? '',
          text: characters.slice(start, start + length).join(''),
        };
      })
      // A word is found from its beginning on; and there has to be something to look for.
      .filter(
        ({ before, text }) => /\p{L}|\p{N}/u.test(text) && !/[\p{Script=Latin}\p{N}]/u.test(before),
      );
    fc.assert(
      fc.property(part, ({ index, text }) => {
        const found = searcher.find(text);
        expect(found.some((each) => each.index === index && each.complete)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds every event by its id first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REAL.events), ({ id }) => {
        expect(ids(searcher.find(id))[0]).toBe(id);
      }),
      { numRuns: 700 },
    );
  });

  it('answers the same text with the same list, and nothing sought with none', () => {
    const hits = searcher.hits('AI Act');
    searcher.hits('GDPR');
    expect(searcher.hits('AI Act')).toBe(hits);
    expect(hits?.reduce((sum, hit) => sum + hit, 0)).toBe(searcher.find('AI Act').length);
    expect(searcher.hits('…')).toBeNull();
    expect(searcher.find(' — ')).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(searcher.hits(text)?.length ?? REAL.events.length).toBe(REAL.events.length);
      }),
    );
  });
});

describe('several words', () => {
  const dataset = datasetOf([
    { id: 'a', title: 'Council adopts the water rules' },
    { id: 'b', title: 'Council rejects the fire rules' },
    { id: 'c', title: 'Parliament sees a comet' },
  ]);
  const found = async (text: string) =>
    (await createSearcher(dataset))
      .find(text)
      .map(({ index, complete }) => [dataset.events[index]?.id, complete]);

  it('must all be there', async () => {
    expect(await found('council water')).toEqual([['a', true]]);
    expect(await found('the council of fire')).toEqual([['b', true]]);
  });

  it('are forgiven when no event has all of them', async () => {
    expect(await found('council fire comet')).toEqual([['b', false]]);
    expect(await found('volcano')).toEqual([]);
  });

  it('may be misspelt when they are long, and only when nothing has them as they are', async () => {
    expect(await found('parlament')).toEqual([['c', true]]);
    expect(await found('rejetcs')).toEqual([['b', true]]);
    expect(await found('fyre')).toEqual([]);
  });
});
