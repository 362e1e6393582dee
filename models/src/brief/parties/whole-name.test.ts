import { expect, it } from 'vitest';
import { wholeName } from './whole-name.ts';

/** The name that is made of what stands between the bars. */
const wholeOf = (marked: string): string => {
  const [before = '', name = '', after = ''] = marked.split('|');
  const span = wholeName(before + name + after, { start: before.length, end: before.length + name.length });
  return (before + name + after).slice(span.start, span.end);
};

it.each([
  ['made between Care at |Home Limited|, of Leeds', 'Care at Home Limited'],
  ['between Tarn Ltd and House on the |Hill Limited|', 'House on the Hill Limited'],
  ['Provider: Toys for |Tots, Inc.|', 'Toys for Tots, Inc.'],
  ['under which TarnNet Group\n|Technologies, Inc.|, of Leeds', 'TarnNet Group\nTechnologies, Inc.'],
  ['between Tarn Ltd\n|Birch Inc.|', 'Birch Inc.'],
  ['is made between Made by |Hand Limited|, of Leeds', 'Made by Hand Limited'],
  ['\n(2) Baked by |Nature Ltd|', 'Baked by Nature Ltd'],
  ['(1) Doctors without |Borders Inc.|', 'Doctors without Borders Inc.'],
])('takes the beginning of a name along: %s', (marked, whole) => {
  expect(wholeOf(marked)).toBe(whole);
});

it.each([
  ['This Agreement is made by |Tarn Ltd|', 'Tarn Ltd'],
  ['a company that provides Care for |Tarn Ltd|', 'Tarn Ltd'],
  ['between Birch LLC and |Tarn Ltd|', 'Tarn Ltd'],
  ['Services Agreement for |Tarn Ltd|', 'Tarn Ltd'],
  ['\nPrepared by |Tarn Ltd| and sent', 'Tarn Ltd'],
  ['\nMade by |Tarn Ltd| at Leeds', 'Tarn Ltd'],
  ['\nSent to |Tarn Ltd|', 'Tarn Ltd'],
  ['dated: March in |Tarn Ltd|', 'Tarn Ltd'],
  ['|Tarn Ltd|', 'Tarn Ltd'],
])('adds nothing that is no name: %s', (marked, name) => {
  expect(wholeOf(marked)).toBe(name);
});
