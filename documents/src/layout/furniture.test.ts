import { describe, expect, it } from 'vitest';
import { findFurniture } from './furniture.ts';
import type { PageLine } from './page-lines.ts';

const line = (top: number, text: string): PageLine => ({
  text,
  cells: [],
  box: { left: 0.1, top, width: 0.8, height: 0.02 },
  block: 0,
  confidence: 1,
});

const WORDS = ['goods', 'prices', 'delays', 'notices', 'claims'];

/** Body lines between the edges, different on every page. */
const body = (page: number) =>
  [0.3, 0.4, 0.5, 0.6].map((top, at) => line(top, `On ${WORDS[page - 1]} of kind ${'abcd'[at]}.`));

/** The role of each line that is furniture, by page. */
function furnitureOf(pages: PageLine[][]): string[][] {
  const roles = findFurniture(pages);
  return pages.map((lines) =>
    lines.filter((each) => roles.has(each)).map((each) => `${roles.get(each)} ${each.text}`),
  );
}

const five = [1, 2, 3, 4, 5];

describe('furniture', () => {
  it('is what comes again at the edge of other pages, with what outside of it counts the pages', () => {
    const pages = five.map((page) => [
      line(0.05, 'Supply Agreement'),
      ...body(page),
      line(0.95, `Page ${page} of 5`),
    ]);
    expect(furnitureOf(pages)).toEqual(
      five.map((page) => ['header Supply Agreement', `page-number Page ${page} of 5`]),
    );
  });

  it('is not the title in the middle of the first page that the others repeat as their header', () => {
    const title = line(0.3, 'Supply Agreement');
    const pages = [
      [title, line(0.45, 'Dated 1 May'), line(0.6, 'between Alder and Birch'), line(0.7, 'of Leeds')],
      ...five.map((page) => [line(0.05, 'Supply Agreement'), ...body(page)]),
    ];
    expect(findFurniture(pages).has(title)).toBe(false);
    expect(furnitureOf(pages).slice(1)).toEqual(five.map(() => ['header Supply Agreement']));
  });

  it('stands away from the edge where every page was printed onto a longer one', () => {
    const pages = five.map((page) => [
      line(0.02 * page, `The ${WORDS[page - 1]} come first`),
      ...body(page),
      line(0.64 + page / 50, 'Doc 4711'),
    ]);
    expect(furnitureOf(pages)).toEqual(five.map(() => ['footer Doc 4711']));
  });

  it('counts the pages of a contract that is bound with longer schedules', () => {
    const schedules = Array.from({ length: 30 }, (_, at) =>
      [0.3, 0.6].map((top) => line(top, `${top} of ${'abcdefghij'.repeat(3).slice(at)}`)),
    );
    const contract = five.map((page) => [...body(page), line(0.6 + page / 50, `Supply ${page} of 5`)]);
    expect(furnitureOf([...contract, ...schedules]).slice(0, 5)).toEqual(
      five.map((page) => [`footer Supply ${page} of 5`]),
    );
  });

  it('is nothing that stands at the edge of one page only', () => {
    const pages = five.map((page) => [line(0.05, `The ${WORDS[page - 1]} come first`), ...body(page)]);
    expect(furnitureOf(pages)).toEqual(five.map(() => []));
  });

  it('is the number of a lone page', () => {
    expect(furnitureOf([[...body(1), line(0.95, '- 1 -')]])).toEqual([['page-number - 1 -']]);
  });
});
