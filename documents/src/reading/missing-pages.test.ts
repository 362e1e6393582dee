import { describe, expect, it } from 'vitest';
import { composeText } from '../text/compose-text.ts';
import { missingPageWarnings } from './missing-pages.ts';

/** A document whose pages have these lines at their feet. */
const documentOf = (...feet: string[]) =>
  composeText(
    feet.map((foot, index) => ({
      number: index + 1,
      width: 595,
      height: 842,
      method: 'text-layer' as const,
      runs: [`The parties agree on point ${index + 1}.`, 'Each shall keep it.', foot]
        .filter((text) => text !== '')
        .map((text, row) => [
          { text, box: { left: 0.1, top: [0.2, 0.3, 0.95][row]!, width: 0.8, height: 0.012 }, confidence: 1 },
        ]),
    })),
  );

const messages = (...feet: string[]): string[] =>
  missingPageWarnings(documentOf(...feet)).map(({ message }) => message);

describe('pages that are missing', () => {
  it.each([
    [['Page 1 of 9', 'Page 2 of 9', 'Page 3 of 9'], 'there are 9 of them, and 3 are in the file'],
    [['Page 1 of 4'], 'there are 4 of them, and 1 is in the file'],
    [['1/4'], 'there are 4 of them'],
    [['Page 1 of 5', 'Page 2 of 5', 'Page 5 of 5'], 'there are 5 of them'],
    [['Agreement of 4 May - Page 1 of 3', 'Agreement of 4 May - Page 3 of 3'], 'there are 3 of them'],
    [['- 1 -', '- 2 -', '- 5 -'], 'Page 5 follows page 2'],
    [['1', '(continued on the next page)'], 'goes on'],
    [['1', 'See overleaf.'], 'goes on'],
  ])('are told: %j', (feet, expected) => {
    expect(messages(...feet)).toEqual([expect.stringContaining(expected)]);
  });

  it('are none where a page has the numbers of two', () => {
    expect(messages('1', '2', '3', '5')).toHaveLength(1);
    const [page] = documentOf('4').pages;
    const document = documentOf('1', '2', '3', '5');
    const text = `${document.text}4`;
    const line = { ...page!.lines[0]!, start: text.length - 1, end: text.length };
    const pages = document.pages.map((each, index) =>
      index === 1 ? { ...each, lines: [...each.lines.slice(0, 2), line, ...each.lines.slice(2)] } : each,
    );
    expect(missingPageWarnings({ ...document, text, pages })).toEqual([]);
  });

  it.each([
    [['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']],
    [['', 'Page 2 of 3', 'Page 3 of 3']],
    [['- 1 -', '- 2 -', '- 3 -']],
    [['- 1 -', '- 2 -', '- 3 -', '- 1 -', '- 2 -']],
    [['Page 1 of 2', 'Page 2 of 2', 'Page 1 of 1']],
    [['', '', '']],
    [['4', '4', '9']],
    [['(continued on the next page)', 'Signed']],
  ])('are none of %j', (feet) => {
    expect(messages(...feet)).toEqual([]);
  });
});
