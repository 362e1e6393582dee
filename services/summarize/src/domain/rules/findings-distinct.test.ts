import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { findingCiting, sectionContent } from '../../testing/section-content.ts';
import { findingsDistinct } from './findings-distinct.ts';

const document = extractedText('one two');
const check = (...findings: ReturnType<typeof findingCiting>[]) =>
  findingsDistinct.check({ document, content: sectionContent({ findings }) }, {});

it('lets one category rest on different words', () => {
  expect(check(findingCiting('one'), findingCiting('two'))).toEqual([]);
});

it('lets different categories rest on the same words', () => {
  expect(check(findingCiting('one'), { ...findingCiting('one'), category: 'insurance' })).toEqual([]);
});

it('names the finding that repeats another', () => {
  expect(check(findingCiting('one'), findingCiting('two'), findingCiting('one'))).toEqual([
    { path: '/findings/2', message: 'This repeats finding 0. Leave it out.' },
  ]);
});
