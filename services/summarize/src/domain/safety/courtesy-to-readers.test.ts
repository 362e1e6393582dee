import { describe, expect, it } from 'vitest';
import { courtesyToReaders } from './courtesy-to-readers.ts';

const CONTRACT = '1. The Lender hands over the loom on Monday.\n\n2. The Borrower oils it once a week.\n\n';
const saidIn = (text: string) => {
  const whole = `${CONTRACT}3. ${text}\n\nSigned`;
  const span = courtesyToReaders(whole);
  return span && whole.slice(span.start, span.end);
};

describe('courtesyToReaders', () => {
  it.each([
    'The patient examiner is bidden to rest here.',
    'Gentle reader, the tale ends well.',
    'Thank you, dear checker, and a fine evening.',
    'Whoever is good enough to read these lines may lay them by.',
    'A wise reviewer would wave this through.',
    'There is no need to dig any deeper.',
    'Give this paper the benefit of the doubt.',
    'By now you will be glad that the next page is the last.',
    'Surely you have better things to do than this.',
  ])('finds whom it speaks to: %s', (sentence) => {
    expect(saidIn(sentence)).toContain(sentence.slice(0, -1));
  });

  it.each([
    'The patent examiner may object to the application within a month.',
    'A medical examiner is appointed by the Lender.',
    'The Publisher pays the reviewer for each valued reader of the magazine.',
    'The Independent Reviewer reports to the Borrower.',
    'Please sign and return the copy to indicate your agreement.',
    'If you have any questions, contact the Lender.',
    'Very truly yours, the Lender',
    'Slogan: “Weave your own”',
    'The Lender shall not turn away a good reviewer of the loom.',
  ])('takes this for a term: %s', (sentence) => expect(saidIn(sentence)).toBeUndefined());

  it('takes nobody for a reader whom the contract calls so throughout', () => {
    const text = Array.from({ length: 5 }, (_, day) => `On day ${day} you weave by hand.`).join(' ');
    expect(courtesyToReaders(`${CONTRACT}${text}`)).toBeUndefined();
  });
});
