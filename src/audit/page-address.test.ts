import { describe, expect, it } from 'vitest';
import { isRepositoryRoot, isSiteRoot } from './page-address.ts';

describe('isSiteRoot', () => {
  it.each([
    'https://example.com',
    'https://example.com/',
    'https://example.com/#top',
    'https://example.com/?lang=en',
    'https://example.com/en/',
    'https://example.com/zh-cn',
    'https://example.com/home',
    'https://example.com/index.php?x=a',
  ])('holds %s for a front page', (url) => {
    expect(isSiteRoot(url)).toBe(true);
  });

  it.each([
    'https://example.com/?p=41170',
    'https://example.com/index.php?title=AI_Guidelines',
    'https://example.com/en/news',
    'https://example.com/act.pdf',
  ])('holds %s for a page', (url) => {
    expect(isSiteRoot(url)).toBe(false);
  });
});

describe('isRepositoryRoot', () => {
  it.each([
    'https://github.com/openai',
    'https://github.com/openai/gpt-2',
    'https://www.github.com/openai/gpt-2/',
    'https://github.com/openai/gpt-2#readme',
    'https://github.com/openai/gpt-2?tab=readme',
    'https://github.com/openai/gpt-2/tree/main',
    'https://gitee.com/a/b',
    'https://huggingface.co/deepseek-ai',
  ])('holds %s for a whole repository or account', (url) => {
    expect(isRepositoryRoot(url)).toBe(true);
  });

  it.each([
    'https://github.com/openai/gpt-2/blob/master/README.md',
    'https://github.com/openai/gpt-2/tree/main/docs',
    'https://github.com/openai/gpt-2/releases/tag/v1',
    'https://huggingface.co/deepseek-ai/DeepSeek-R1',
    'https://example.com/a/b',
  ])('holds %s for a page', (url) => {
    expect(isRepositoryRoot(url)).toBe(false);
  });
});
