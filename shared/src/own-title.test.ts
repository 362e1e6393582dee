import { expect, it } from 'vitest';
import { ownTitle } from './own-title.ts';

it.each([
  ['nda', 'TARN INC.\nSEPARATION AGREEMENT AND RELEASE\nThis Agreement', 'Separation agreement and release'],
  ['nda', 'Exhibit 10\n  NON-COMPETITION AGREEMENT\nI, Hazel Birch,', 'Non-competition agreement'],
  ['nda', 'CONFIDENTIAL SEPARATION AGREEMENT\nThis', 'Confidential separation agreement'],
  ['nda', 'CONFIDENTIAL INFORMATION AGREEMENT\nThis', undefined],
  ['nda', 'MUTUAL NON-DISCLOSURE AGREEMENT\nThis Agreement', undefined],
  ['nda', 'EMPLOYEE CONFIDENTIALITY\nAND INVENTION ASSIGNMENT AGREEMENT\nThis', undefined],
  ['nda', 'CONFIDENTIAL\nINFORMATION AGREEMENT\nThis', undefined],
  ['nda', 'MUTUAL NONDISCLOSURE AGREEMENT\nThis Agreement', undefined],
  ['nda', 'COVENANT NOT TO COMPETE AND CONFIDENTIALITY AGREEMENT\nThis', undefined],
  ['nda', 'This letter sets out what we agreed about the AGREEMENT of last year.', undefined],
  ['supply', 'SEPARATION AGREEMENT\nThis Agreement', undefined],
])('tells what a contract of type %s calls itself: %s', (type, text, title) => {
  expect(ownTitle(type, text)).toBe(title);
});
