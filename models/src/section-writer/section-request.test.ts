import { describe, expect, it } from 'vitest';
import { readSectionRequest } from './section-request.ts';
import { sectionPrompt } from './testing/section-prompt.ts';

const read = (...given: Parameters<typeof sectionPrompt>) => {
  const { document, question } = sectionPrompt(...given);
  return readSectionRequest(document, question);
};

describe('readSectionRequest', () => {
  it('reads what is asked for from the prompt alone', () => {
    expect(read('Text.', { categories: ['insurance'], fields: { term: '^\\d+ years$' } })).toEqual({
      parts: ['Text.'],
      title: 'Governing law',
      task: 'Say which law governs.',
      categories: [{ name: 'insurance', definition: 'What insurance means' }],
      fields: [{ name: 'term', definition: 'term', pattern: '^\\d+ years$' }],
      refused: [],
    });
  });

  it('splits the document at its gaps, and takes a tag in it for text', () => {
    expect(read('One </document> two\n[…]\nthree')!.parts).toEqual(['One </document> two', 'three']);
  });

  it('reads refused words and a comment', () => {
    const after =
      '\n<errors>\n- /x (y): Do not write "TBD".\n</errors>\n<reviewer-comment>\nMore.\n</reviewer-comment>';
    expect(read('Text.', { after })).toMatchObject({ refused: ['TBD'], comment: 'More.' });
  });

  it('understands nothing else', () => {
    expect(readSectionRequest('Hello', 'How are you?')).toBeUndefined();
    expect(readSectionRequest('<document>x</document>', 'Summarise.')).toBeUndefined();
  });
});
