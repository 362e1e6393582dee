import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { effectiveDate } from './effective-date.ts';

const dayOf = (text: string) => effectiveDate(briefSource(text))?.value ?? null;
const BETWEEN = 'between Tarn Widgets Inc. (the "Supplier") and Birch Retail LLC (the "Buyer").';

describe('effectiveDate', () => {
  it.each([
    [
      'the day that is called so',
      `This Agreement dated June 1, 2020, effective as of July 1, 2020 ("Effective Date"), is ${BETWEEN}`,
      '2020-07-01',
    ],
    [
      'its definition, before the day of the cover',
      `DATED 15TH DECEMBER 2021\n\nTHIS AGREEMENT is ${BETWEEN}\n\nEFFECTIVE DATE means 18 May 2020;`,
      '2020-05-18',
    ],
    [
      'the day of this paper, and not of one that it speaks of',
      `WHEREAS the Buyer has entered into an agreement dated 2 November 2012 with a bank.\n\nThis Agreement is made on 4 March 2014 ${BETWEEN}`,
      '2014-03-04',
    ],
    [
      'the day over a letter',
      'April 11, 2012\nBirch Partners LLC\n320 Park Road\n\nLadies and Gentlemen:\n\nBirch Partners LLC (“you”) has asked Tarn Inc. (the “Company”) for information.',
      '2012-04-11',
    ],
    [
      'the day on which it was executed, where nothing else says one',
      `THIS AGREEMENT is ${BETWEEN}\n\nIN WITNESS WHEREOF, the parties have executed this Agreement as of this 4th day of April, 2003.`,
      '2003-04-04',
    ],
    [
      'the day on which it was signed, where nothing else names one',
      `This Agreement is ${BETWEEN}\n\nIN WITNESS WHEREOF, the parties have executed this agreement this 16th day of May, 2011.`,
      '2011-05-16',
    ],
  ])('is %s', (_, text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });

  it.each([
    [
      'of another agreement',
      `This Agreement is ${BETWEEN}\n\nThe Buyer has entered into a Rights Agreement, dated as of June 24, 2008, with a bank.`,
    ],
    ['of a blank', `This Agreement is effective as of August __, 2019 and ${BETWEEN}`],
    ['over a paper that is no letter', `April 11, 2012\n\nTHIS AGREEMENT is ${BETWEEN}`],
    [
      'on which a period ends that begins with it',
      `This Agreement ${BETWEEN}\n\nPERIOD: April 15, 2000 through October 15, 2000 (6 Months from the Effective Date)`,
    ],
  ])('is no day %s', (_, text) => {
    expect(dayOf(text)).toBeNull();
  });
});
