import { expect, it } from 'vitest';
import { CONTRACT } from './testing/section-prompt.ts';
import { isInTrainedLanguage } from './trained-language.ts';

it.each([CONTRACT, 'Fees: 100', '', '1 2 3'])('takes %j for English or for too little to tell', (text) => {
  expect(isInTrainedLanguage(text)).toBe(true);
});

it.each([
  'Die Auftragnehmerin haftet unbeschränkt bei Vorsatz und grober Fahrlässigkeit. '.repeat(10),
  'Le présent contrat est régi par le droit français et les parties conviennent. '.repeat(10),
  '本契約は日本法に準拠する。',
  'يخضع هذا العقد لقوانين دولة الإمارات العربية المتحدة. '.repeat(10),
])('knows that it cannot read %j', (text) => {
  expect(isInTrainedLanguage(text)).toBe(false);
});
