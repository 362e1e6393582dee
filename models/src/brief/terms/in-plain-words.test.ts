import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

/** Terms as contracts of small firms say them: of themselves, and not in the words of a form book. */
const OPENING =
  'HIRE AGREEMENT\n\nThis agreement is made on 1 March 2027 between Tarn Boats Ltd, of 2 Mill Lane, Leeds ("the Owner"), and Birch Clubs LLC ("the Hirer").\n\n';
const brief = (...clauses: string[]) => readBrief(`${OPENING}${clauses.join('\n\n')}\n`);

describe('a cap', () => {
  it.each([
    [
      '4. Each party is liable for loss that its own breach causes, up to a total of £50,000.',
      'a total of £50,000',
    ],
    [
      '4. The liability of each party in any calendar year is limited to £250,000.',
      '£250,000 (in any calendar year)',
    ],
    [
      '4. Neither party’s total liability shall exceed £50,000, and neither party shall be liable for lost profit.',
      '£50,000',
    ],
    [
      '4. Neither party is liable for more than £10,000 in total under this agreement, or for indirect loss.',
      '£10,000 in total under this agreement',
    ],
    [
      '4. The Owner’s liability is limited to, and will not exceed, the fees paid by the Hirer.',
      'the fees paid by the Hirer',
    ],
    [
      '4. The total liability per year of the Owner is limited to the fees of the year.',
      'the fees of the year (per year)',
    ],
    [
      '4. The total liability of the Owner shall not exceed the greater of £10,000 or the fees paid in the last year.',
      'the greater of £10,000 or the fees paid in the last year',
    ],
  ])('of %j is %j', (words, amount) => {
    expect(brief(words).liabilityCap).toMatchObject({ exists: true, amount });
  });

  it.each([
    '4. The Owner holds public liability insurance up to a maximum of £1,000,000.',
    '4. The Hirer is liable for the boats. The Owner delivers up to a total of twelve.',
  ])('is none: %j', (words) => {
    expect(brief(words).liabilityCap.exists).toBe(false);
  });
});

describe('what a cap leaves out', () => {
  const CAP = '4.1 The liability of each party is limited to £250,000.';
  it.each([
    '4.2 Clause 4.1 does not apply to fraud or to clause 5.',
    '4.2 This does not apply to injury to a person.',
    '4.2 The foregoing shall not limit the duty to pay the hire.',
  ])('is told: %j', (words) => {
    expect(brief(CAP, words).uncapped.exists).toBe(true);
  });

  it('is told of a cap that begins with it', () => {
    const { uncapped } = brief('4. Save under clause 3, the liability of each party is limited to £250,000.');
    expect(uncapped.exists).toBe(true);
  });

  it.each([
    '4.2 This does not apply to information that is public.',
    '4.2 Clause 7 does not apply on Sundays.',
  ])('is nothing: %j', (words) => {
    expect(brief(CAP, words).uncapped.exists).toBe(false);
  });
});

describe('the term', () => {
  it('is how long what it is about goes on, where nothing else says it', () => {
    const { term } = brief('1. The hire lasts for two years from the date above.');
    expect(term).toMatchObject({ kind: 'duration', value: '2 years' });
  });

  it('is first that of the contract itself', () => {
    const { term } = brief(
      '1. The hire lasts for two years from the first delivery.',
      '2. This agreement continues for three years from its date.',
    );
    expect(term).toMatchObject({ kind: 'duration', value: '3 years' });
  });

  it.each([
    '1. The Owner warrants the boat for two years.',
    '1. The Hirer may enter codes from 1 April 2027 to 31 March 2028.',
  ])('is none of %j', (words) => {
    expect(brief(words).term.kind).toBe('none');
  });
});

describe('courts', () => {
  it.each([
    [
      '9. The law of Scotland governs this agreement and the Scottish courts have exclusive jurisdiction.',
      'Scotland',
      true,
    ],
    ['9. The law of England and Wales applies and its courts decide any dispute.', 'England and Wales', null],
    ['9. Irish law applies, and its courts have jurisdiction.', 'Ireland', null],
  ])('of %j', (words, place, exclusive) => {
    expect(brief(words).disputes).toMatchObject({ kind: 'courts', place, exclusive });
  });

  it('are named by nobody who says that a court has decided', () => {
    expect(brief('9. A clause that its courts declare void is replaced.').disputes).toBeNull();
  });
});

describe('assignment without an object', () => {
  it('is that of the contract', () => {
    expect(
      brief('8. Neither party may assign or subcontract without the consent of the other.').assignment,
    ).toMatchObject({ restricted: true, binds: 'both' });
  });

  it('is no ban on work by others', () => {
    expect(
      brief('8. Neither party may subcontract without the consent of the other.').assignment.restricted,
    ).toBe(false);
  });
});

describe('signatures in type', () => {
  const signed = (...lines: string[]) =>
    brief('1. The Owner lets boats.', ...lines).incomplete.filter(({ kind }) => kind === 'unsigned');

  it.each([
    [
      'Signed for Tarn Boats Ltd by M. Thorn, director, on 3 May 2027',
      'Signed for Birch Clubs LLC by J. Ott, on 3 May 2027',
    ],
    [
      'For Tarn Boats Ltd: O. Fell, director, 2 November 2027',
      'For Birch Clubs LLC: S. Ash, director, 2 November 2027',
    ],
    [
      'Tarn Boats Ltd, by: G. Aber, Bursar, August 20, 2027',
      'Birch Clubs LLC, by: Ines Varg, President, August 20, 2027',
    ],
  ])('count with the day: %j', (...lines) => {
    expect(signed(...lines)).toEqual([]);
  });

  it.each([
    ['Signed for Tarn Boats Ltd by', 'Name: M. Thorn', 'Date:'],
    ['By: __________', 'Name: M. Thorn', 'Title: director'],
  ])('are none where nobody signed: %j', (...lines) => {
    expect(signed(...lines)).toHaveLength(1);
  });
});
