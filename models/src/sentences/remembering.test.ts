import { expect, it } from 'vitest';
import { remembering } from './remembering.ts';

it('asks once for each of the last sentences, and again for what was long ago', () => {
  const asked: string[] = [];
  const vectorOf = remembering((sentence) => {
    asked.push(sentence);
    return { of: sentence };
  }, 2);
  for (const sentence of ['a', 'b', 'a', 'c', 'b', 'a']) expect(vectorOf(sentence)).toEqual({ of: sentence });
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
