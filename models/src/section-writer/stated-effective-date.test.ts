import { expect, it } from 'vitest';
import { findStatedEffectiveDate } from './stated-effective-date.ts';

it.each([
  ['Signed on 21 November 2022 and effective from 1 January 2023.', '2023-01-01'],
  ['This Agreement is effective as of February 15, 2025 (the “Effective Date”).', '2025-02-15'],
  ['Made on 12 May 2025. This Agreement begins on 1 June 2025.', '2025-06-01'],
  ['(c) “Effective Date” means 1 July 2024;', '2024-07-01'],
  ['Dated 3 May 2024. This Agreement takes effect on\n1 June 2024.', '2024-06-01'],
])('reads %j', (text, iso) => {
  expect(findStatedEffectiveDate(text)?.normalised).toBe(iso);
});

it.each([
  'This Agreement is made on 3 March 2025 (the “Effective Date”).',
  'Notices are effective on delivery. Signed on 3 March 2025.',
  '',
])('leaves %j to the trained reader', (text) => {
  expect(findStatedEffectiveDate(text)).toBeUndefined();
});
