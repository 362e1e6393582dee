import { expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { subject } from './subject.ts';

it.each([
  [
    'the talks that a promise of secrecy is given for',
    'CONFIDENTIALITY AGREEMENT\n\nLadies and Gentlemen:\n\nIn connection with your consideration of a possible negotiated transaction with Tarn Inc. (the “Company”), you have asked for information.\n\nYou shall provide the Company with a list of what you disclose.',
    'In connection with your consideration of a possible negotiated transaction with Tarn Inc. (the “Company”), you have asked for information.',
  ],
  [
    'the promise itself',
    'NON-DISCLOSURE AGREEMENT\n\nEmployee agrees to keep the information of the Company confidential.\n\nTarn Inc. will provide a desk.',
    'Employee agrees to keep the information of the Company confidential.',
  ],
  [
    'what is done where secrecy is a clause among others',
    'SERVICES AGREEMENT\n\nTarn Inc. shall provide cleaning services to Birch LLC.\n\n9. Each party shall keep confidential what it learns.',
    'Tarn Inc. shall provide cleaning services to Birch LLC.',
  ],
  [
    'the recital, without what calls the parties, and no extension',
    'CONSULTING AGREEMENT\n\nTarn Inc., of Ohio\n\n(the "Contractor") WITNESSES THAT WHEREAS Birch LLC would like to engage the Contractor as an adviser.\n\n5. The parties may mutually agree to extend this Agreement.',
    'Birch LLC would like to engage the Contractor as an adviser.',
  ],
])('is %s', (_, text, expected) => {
  expect(subject(briefSource(text))).toBe(expected);
});
