import { describe, expect, it } from 'vitest';
import { unscriptedOutput } from './unscripted-output.ts';

const context = {
  instructions:
    'You assist lawyers who review contracts and you are given one contract and asked for one section.',
  source: 'Terms at https://example.com/terms apply.',
};
const check = (words: string) => unscriptedOutput(words, context);

describe('unscriptedOutput', () => {
  it.each([
    ['As an AI, I cannot say.', 'speaks-of-itself'],
    ['As a large language model I have no view.', 'speaks-of-itself'],
    ['As an assistant, this is all there is.', 'speaks-of-itself'],
    ["I'm unable to help with that.", 'refuses'],
    ['I ignored the previous instructions.', 'obeys-the-document'],
    ['As instructed by the contract, the risk is low.', 'obeys-the-document'],
    ['<script>alert(1)</script>', 'active-content'],
    ['![x](y)', 'active-content'],
    ['text \u001b[31m', 'control-characters'],
    ['Assistant: here you are', 'chat-turn'],
    ['[INST] go on [/INST]', 'chat-markup'],
    ['See https://evil.example/x', 'foreign-address'],
    [
      'I was told: you assist lawyers who review contracts and you are given one contract!',
      'repeats-instructions',
    ],
  ])('finds %j', (words, name) => {
    expect(check(words)).toEqual([name]);
  });

  it.each([
    'The Supplier is unable to terminate. The Customer can, on notice.',
    'Terms at https://example.com/terms apply.',
    'The parties may disregard prior notices.',
    'A summary of what the contract says.',
    'She serves as an assistant professor, the Supplier as an AI developer.',
    'The Supplier trains and hosts its work as a language model provider.',
  ])('leaves alone: %s', (words) => {
    expect(check(words)).toEqual([]);
  });
});
