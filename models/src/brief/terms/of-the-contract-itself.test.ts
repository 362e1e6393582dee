import { describe, expect, it } from 'vitest';
import { findBurdens } from '../burdens/find-burdens.ts';
import { briefSource } from '../source.ts';
import { briefOf, TERMS } from './testing/term-cases.ts';

describe('an end', () => {
  it.each([
    [
      'This Agreement shall remain in force until the earlier of the sale of the mill and the closing of the quay.',
      'until-event',
    ],
    [
      'The term of this Agreement shall terminate upon the earlier of the sale of the mill and the closing of the quay.',
      'until-event',
    ],
    [
      'All notices given or made pursuant to this Agreement shall be in writing and shall be deemed effectively delivered upon the earlier of actual receipt or: (i) personal delivery to the party to be notified.',
      'none',
    ],
    [
      'Notices under this Agreement are effective, and deemed received, on the later of actual receipt and two days after posting.',
      'none',
    ],
  ])('is that of the contract and not that of a notice: %s', (clause, kind) => {
    expect(briefOf(clause).term.kind).toBe(kind);
  });
});

describe('a minimum', () => {
  const SECRECY =
    'The Customer shall take precautions, at least as great as those for its own secrets, to keep secret what it learns; (b) not use it but under the Stock Purchase Agreement dated March 21, 2024; and (c) not make any public announcement.';

  it.each([
    ['The Customer shall buy at least 500 units each year.', ['Customer']],
    [
      'The Customer shall buy at least as many units as in the year before, and no less than 500.',
      ['Customer'],
    ],
    [SECRECY, []],
    [
      'The Customer shall keep it secret with no less than a reasonable degree of care, under the Stock Purchase Agreement of March 21, 2024.',
      [],
    ],
  ])('is one of money or goods and not of care: %s', (clause, by) => {
    expect(TERMS.minimumCommitment(briefOf(clause))).toEqual(by);
  });
});

const OPENING = 'This Agreement is between Tarn Limited (the "Customer") and Birch Limited (the "Firm").\n\n';
const kindsOf = (words: string) => findBurdens(briefSource(`${OPENING}1. ${words}`)).map(({ kind }) => kind);

describe('a burden beside a sentence on another subject', () => {
  it.each([
    [
      'minimum-purchase',
      'The Customer shall take at least 500 vans.',
      'The Customer shall take precautions, at least as great as those for its own secrets, against disclosure.',
    ],
    [
      'minimum-purchase',
      'The Customer shall take no less than 500 vans.',
      'The Customer shall take no less than reasonable care of the papers.',
    ],
    [
      'automatic-renewal',
      'This Agreement shall continue from year to year unless the Customer stops it by notice.',
      'The Firm may retain copies for audits until asked, unless it has said that it does not intend to continue the talks on a sale.',
    ],
    [
      'automatic-renewal',
      'The term is extended unless the Customer gives notice.',
      'The Firm shall continue to hold the copies secret unless the Customer asks for them.',
    ],
    [
      'acts-in-its-name',
      'The Customer appoints the Firm its attorney to sign on its behalf.',
      'What is disclosed may constitute waiver of the attorney work-product privilege of the Customer.',
    ],
    [
      'entry-and-force',
      'The Firm is made the attorney of the Customer.',
      'The disclosure may waive the attorney work product privilege of the Customer.',
    ],
  ])('tells %s of %j and not of %j', (kind, burden, alike) => {
    expect(kindsOf(burden)).toContain(kind);
    expect(kindsOf(alike)).not.toContain(kind);
  });
});
