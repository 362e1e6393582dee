import { extractedTextV1 } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { AMENDMENTS, CONTRACTS } from '../testing/contracts.ts';
import { PAPERS } from '../testing/papers.ts';
import { textOf } from '../testing/text-of.ts';
import { accountOfWords } from './account-of-words.ts';

const CONTRACT = CONTRACTS.agreement!;
const ATTACHMENTS = { attachments: [], signatures: [] };

describe('the account of the words', () => {
  it('has nothing to tell of an ordinary contract', () => {
    expect(accountOfWords(textOf([CONTRACT]))).toEqual({
      kind: 'contract',
      foreignPassages: [],
      warnings: [],
    });
  });

  it.each([
    ['foreign-passage', 'Die Haftung des Lieferanten ist unbeschränkt.', 'German'],
    ['words-figures-conflict', 'The Buyer may return goods within sixty (90) days.', 'sixty (90) days'],
    ['ambiguous-date', 'The first order is placed on 03/04/2025.', '4 March 2025 or 3 April 2025'],
  ])('warns of %s with its page, once', (code, words, told) => {
    const neutral = CONTRACT.replace('Ireland', 'the Province of Ontario');
    const { warnings } = accountOfWords(textOf([neutral], [words, words]));
    expect(warnings).toMatchObject([{ code, page: 2, message: expect.stringContaining(told) }]);
  });

  it.each([
    [['unread'], 'no page of it was read'],
    [['read', 'unread'], '1 of its 2 pages were not read'],
  ] as const)('does not say that pages which were not read hold no contract: %j', (statuses, told) => {
    const document = textOf(...statuses.map((status) => (status === 'read' ? ['Linen, two sheets.'] : [])));
    const pages = document.pages.map((page, index) => ({ ...page, status: statuses[index]! }));
    const { warnings } = accountOfWords({ ...document, pages });
    expect(warnings).toMatchObject([{ code: 'kind-unread', message: expect.stringContaining(told) }]);
  });

  it('says of pages that were read in full and hold none that there is no contract', () => {
    const document = textOf(['Linen, two sheets.']);
    const pages = document.pages.map((page) => ({ ...page, status: 'read' as const }));
    expect(accountOfWords({ ...document, pages }).warnings).toMatchObject([{ code: 'no-contract' }]);
  });

  it.each([
    ['an amendment', AMENDMENTS[0]![0]],
    ['no contract', PAPERS.invoice!],
    ['nothing', ''],
    [
      'hundreds of dates',
      Array.from({ length: 300 }, (_, n) => `On ${(n % 12) + 1}/${(n % 11) + 1}/19${10 + (n % 80)}.`).join(
        ' ',
      ),
    ],
  ])('satisfies its contract for %s', (_, text) => {
    const document = textOf([text]);
    const reading = { ...accountOfWords(document), ...ATTACHMENTS };
    expect(extractedTextV1.parse({ ...document, reading }).reading).toEqual(reading);
  });
});
