import { describe, expect, it } from 'vitest';
import { converseRequest } from './converse-request.ts';
import { promptCache } from './prompt-cache.ts';
import { countTokens, cutToTokens } from './tokens.ts';

const LONG = 'The Goods are good. '.repeat(400);
const request = (
  document: string,
  question = 'Why?',
  cachePoint: object[] = [{ cachePoint: { type: 'default' } }],
) =>
  converseRequest.parse({
    messages: [{ role: 'user', content: [{ text: document }, ...cachePoint, { text: question }] }],
  });

describe('promptCache', () => {
  it('forgets a prefix five minutes after its last use', () => {
    let now = 0;
    const count = promptCache(() => now);
    const read = () => count('model', request(LONG)).cacheReadInputTokens;
    expect(read()).toBe(0);
    now += 299_000;
    expect(read()).toBeGreaterThan(0);
    now += 299_000;
    expect(read()).toBeGreaterThan(0);
    now += 301_000;
    expect(read()).toBe(0);
  });

  it('keeps models apart', () => {
    const count = promptCache();
    count('model', request(LONG));
    expect(count('other', request(LONG)).cacheReadInputTokens).toBe(0);
  });

  it('counts all tokens once, whatever comes from the cache', () => {
    const count = promptCache();
    const total = (usage: ReturnType<typeof count>) =>
      usage.inputTokens + usage.cacheReadInputTokens + usage.cacheWriteInputTokens;
    const [first, second] = [count('model', request(LONG)), count('model', request(LONG))];
    expect(total(first)).toBe(total(second));
    expect(first.inputTokens).toBe(countTokens('Why?'));
  });

  it('does not cache a short prefix, nor one without a cache point', () => {
    const count = promptCache();
    count('model', request('Short.'));
    expect(count('model', request('Short.')).cacheReadInputTokens).toBe(0);
    expect(count('model', request(LONG, 'Why?', []))).toMatchObject({
      cacheReadInputTokens: 0,
      cacheWriteInputTokens: 0,
    });
  });
});

describe('tokens', () => {
  it.each([
    ['', 0],
    ['Liability is limited.', 6],
    ['12345', 2],
    ['契約書', 1],
  ])('counts %j as %i', (text, tokens) => {
    expect(countTokens(text)).toBe(tokens);
  });

  it('cuts at the limit and nowhere else', () => {
    expect(cutToTokens('one two three', 3)).toEqual({ text: 'one two three', tokens: 3, cut: false });
    expect(cutToTokens('one two three', 2)).toEqual({ text: 'one two ', tokens: 2, cut: true });
  });
});
