import { expect, it } from 'vitest';
import { linkedParts } from './linked-parts.ts';

it('finds the addresses in a text and loses nothing of it', () => {
  const text = 'Open it: http://127.0.0.1:4567/runs/a-1\n(or https://x.example/b?c=d&e.)';
  const parts = linkedParts(text);
  expect(parts.flatMap(({ href }) => href ?? [])).toEqual([
    'http://127.0.0.1:4567/runs/a-1',
    'https://x.example/b?c=d&e',
  ]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

it.each(['', 'no address', 'javascript:alert(1)', 'data:text/html,x', 'http://'])(
  'makes no link of %j',
  (text) => {
    expect(linkedParts(text).filter(({ href }) => href)).toEqual([]);
  },
);
