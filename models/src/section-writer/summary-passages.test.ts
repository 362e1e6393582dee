import { expect, it } from 'vitest';
import { analyseDocument } from './document-analysis.ts';
import { summaryPassages } from './summary-passages.ts';

const TEXT = `1.1 “Termination Notice” means a notice of termination in the form of Schedule 1 to this Agreement.

2.1 The Buyer shall pay each invoice of the Supplier within thirty days after the end of the month.

3.1 The Buyer may end the Agreement by notice of termination if the Supplier does not cure a breach.

3.2 On termination of the Agreement without notice the Supplier shall return all moulds of the Buyer.

4.1 The change board shall decide on the colour of the engine parts once in every quarter of the year.`;

const analysis = analyseDocument([TEXT]);
const passages = analysis.passages.map(({ start, end }) => TEXT.slice(start, end));
const spanOf = (number: string) =>
  analysis.passages[passages.findIndex((words) => words.startsWith(number))]!;

const numbers = (found: readonly string[], request: Partial<Parameters<typeof summaryPassages>[0]> = {}) =>
  summaryPassages(
    {
      parts: [TEXT],
      title: 'Termination',
      task: 'Say how the contract ends by notice.',
      categories: [],
      fields: [],
      refused: [],
      ...request,
    },
    analysis,
    found.map(spanOf),
  ).map(({ start }) => TEXT.slice(start, start + 3));

it('adds to what was found what is on the subject, in the order of the contract', () => {
  expect(numbers(['3.2'])).toEqual(['3.1', '3.2']);
});

it('does not explain what a defined term means', () => {
  expect(numbers([])).not.toContain('1.1');
});

it('takes what holds one subject of the title only where nothing was found', () => {
  const changes = { title: 'Colour and manner', task: 'Say who must consent.' };
  expect(numbers([], changes)).toEqual(['4.1']);
  expect(numbers(['2.1'], changes)).toEqual(['2.1']);
});

it('does not take half of a subject for it: a change board is no change of control', () => {
  expect(numbers([], { title: 'Change of control', task: 'Say who must consent.' })).toEqual([]);
});

it('adds nothing to what fields were read from', () => {
  const fields = [{ name: 'term', definition: 'When it ends', pattern: '.*' }];
  expect(numbers(['3.2'], { fields })).toEqual(['3.2']);
  expect(numbers([], { fields })).not.toEqual([]);
});

it('begins with what a comment is about', () => {
  expect(numbers(['3.1'], { comment: 'What about the invoice and its payment?' })[0]).toBe('2.1');
});

it('adds nothing to what says enough', () => {
  expect(numbers(['1.1', '2.1', '3.1', '4.1'])).toEqual(['1.1', '2.1', '3.1', '4.1']);
});

it('lifts nothing that names none of its subjects, whatever words it shares with the task', () => {
  expect(
    numbers([], {
      title: 'Assignment',
      task: 'Say how the Supplier and the Buyer may end or pay by notice.',
    }),
  ).toEqual([]);
});

it('knows a meaning that is assigned from a contract that is', () => {
  const text =
    '1.1 "Goods" shall have the meaning assigned in the preamble to this Agreement and in each order.\n\n2.1 The Buyer shall not assign its rights under this Agreement.';
  const read = analyseDocument([text]);
  const request = {
    parts: [text],
    title: 'Assignment',
    task: 'Say who may assign.',
    categories: [],
    fields: [],
    refused: [],
  };
  expect(summaryPassages(request, read, []).map(({ start }) => text.slice(start, start + 3))).toEqual([
    '2.1',
  ]);
});
