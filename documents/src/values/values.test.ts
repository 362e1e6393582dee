import { describe, expect, it } from 'vitest';
import { DATES, DURATIONS, NUMBERS, SHARES, SUMS } from '../testing/expressions.ts';
import {
  conflictMentions,
  dateMentions,
  durationMentions,
  moneyMentions,
  numberMentions,
  percentageMentions,
} from './index.ts';

const inSentence = (expression: string) => `It says ${expression}, as agreed.`;

const rows = (table: readonly (readonly [string, ...number[]])[]) =>
  table.map(([expression, ...values]) => ({ expression, values }));

describe('values as contracts write them', () => {
  it.each(DATES)('the day %j', (expression, ...days) => {
    expect(dateMentions(inSentence(expression)).map(({ value }) => value)).toEqual(days);
  });

  it.each(DURATIONS)('the duration %j', (expression, ...durations) => {
    expect(durationMentions(inSentence(expression)).map(({ value }) => value)).toEqual(durations);
  });

  it.each(rows(NUMBERS))('the number $expression', ({ expression, values }) => {
    expect(numberMentions(inSentence(expression)).map(({ value }) => value)).toEqual(values);
  });

  it.each(SUMS)('the sum %j', (expression, ...sums) => {
    const found = moneyMentions(inSentence(expression)).map(
      ({ currency, amount }) => `${currency} ${amount}`,
    );
    expect(found).toEqual(sums);
  });

  it.each(rows(SHARES))('the share $expression', ({ expression, values }) => {
    expect(percentageMentions(inSentence(expression)).map(({ percent }) => percent)).toEqual(values);
  });
});

it('says where a value stands', () => {
  const text = 'made on May 1, 2020 by';
  expect(dateMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual(['May 1, 2020']);
});

describe('words against figures', () => {
  it.each([
    ['within sixty (90) days', durationMentions, { words: 60, figures: 90 }],
    ['2 (three) years', durationMentions, { words: 3, figures: 2 }],
    ['a fee of one hundred dollars ($1,000)', moneyMentions, { words: 100, figures: 1000 }],
    [
      'USD 48,500 (forty-five thousand eight hundred US dollars)',
      moneyMentions,
      { words: 45_800, figures: 48_500 },
    ],
    ['fifty percent (40%)', percentageMentions, { words: 50, figures: 40 }],
    ['ten (100) dollars', moneyMentions, { words: 10, figures: 100 }],
  ])('%s is a conflict', (text, read, conflict) => {
    expect(read(text).map((mention) => mention.conflict)).toEqual([conflict]);
  });

  it.each([
    ['within thirty (30) days', durationMentions],
    ['a fee of forty-eight thousand five hundred dollars ($48,500)', moneyMentions],
    ['of 1.234 (one thousand two hundred thirty-four) days', durationMentions],
    ['one half of one percent (0.5%)', percentageMentions],
    ['five hundred thousand dollars ($5OO,000)', moneyMentions],
  ])('%s is none', (text, read) => {
    expect(read(text).map((mention) => mention.conflict)).toEqual([undefined]);
  });
});

it.each([
  ['figures', Array.from({ length: 16_384 }, (_, index) => index % 97).join(' ')],
  ['number words', 'one hundred thousand '.repeat(20_000)],
  ['the beginnings of dates', '1/1/'.repeat(40_000)],
  ['thousands', `1${',000'.repeat(40_000)}`],
])('a text of nothing but %s is read to its end', (_, text) => {
  for (const read of [dateMentions, durationMentions, moneyMentions, numberMentions, percentageMentions])
    expect(read(`${text} `)).toBeInstanceOf(Array);
});

describe('what is written twice', () => {
  const conflictsIn = (text: string) =>
    conflictMentions(`It says ${text}, as agreed.`).map(({ conflict }) => [conflict.words, conflict.figures]);

  it.each([
    ['seventy thousand pounds sterling only (GBP 700,000 in sterling)', 70_000, 700_000],
    ['seventy dollars (i.e. $80)', 70, 80],
    ['seventy thousand (EUR 700,000) euros', 70_000, 700_000],
    ['£70 (that is, eighty pounds)', 80, 70],
    ['EUR 71,300 (seventeen thousand three hundred)', 17_300, 71_300],
    ['71,300 euros (in words: seventeen thousand three hundred and 00/100)', 17_300, 71_300],
    ['GBP seventeen thousand three hundred (71,300)', 17_300, 71_300],
    ['seventeen thousand three hundred pounds only (71,300)', 17_300, 71_300],
    ['two and one-half (3.5) years', 2.5, 3.5],
    ['forty(50)days', 40, 50],
    ['forty [50]days', 40, 50],
    ['the seventeenth (16th) day of July 2025', 17, 16],
    ['the seventeenth day (16th) of July 2025', 17, 16],
    ['the 16th (seventeenth) of July 2025', 17, 16],
    ['a forty-day (50-day) period', 40, 50],
    ['one (1) year (24 months)', 365, 731],
    ['three years, that is 30 months', 1096, 913],
    ['half (60%) of it', 50, 60],
    ['two-thirds (75 per cent) of it', 67, 75],
    ['three quarters (70%)', 75, 70],
  ])('is a conflict in %s', (text, words, figures) => {
    expect(conflictsIn(text)).toEqual([[words, figures]]);
  });

  it.each([
    'seventy thousand pounds sterling only (GBP 70,000 in sterling)',
    'seventy thousand (EUR 70,000) euros',
    '£70 (that is, seventy pounds)',
    'EUR 17,300 (seventeen thousand three hundred)',
    'EUR 17,300.50 (say seventeen thousand three hundred and 50/100)',
    'seventeen thousand three hundred pounds (17,300.00)',
    'seventeen thousand three hundred pounds (2) is due',
    'EUR 17,300 (one of two payments)',
    'two and one-half (2.5) years',
    'forty(40)days',
    'the seventeenth (17th) day of July 2025',
    'the 17th (seventeenth) of July 2025',
    'a forty-day (40-day) period',
    'three years, that is 36 months',
    'three years, that is until 30 months have passed',
    'half (50%) of it, a third (33%), two thirds (66 2/3%) or one third (33.33%) of it',
    'the first half (60%) in May and the other half (40%) in June',
    'two and a half (2.5%) per cent',
    'the third (2) of them and the fourth (see Schedule 5)',
  ])('is none in %s', (text) => {
    expect(conflictsIn(text)).toEqual([]);
  });
});

describe('lengths of time that are said again in another unit', () => {
  const conflictsIn = (text: string) =>
    conflictMentions(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['It continues for three years (36 weeks) from today.', 'three years (36 weeks)'],
    ['Notice of six months (i.e. 90 days) is given.', 'six months (i.e. 90 days'],
    ['It continues for 24 months [three years].', '24 months [three years'],
  ])('are a conflict in %j', (text, found) => {
    expect(conflictsIn(text).map((each) => found.startsWith(each))).toEqual([true]);
  });

  it.each([
    'It continues for three years (36 months) from today.',
    'Notice of six months (180 days) is given, or of three months (12 weeks).',
    'It continues for three years (of which 36 weeks are free).',
    'It continues for three years (36 weeks of which are free).',
    'It continues for two years, and for 30 days after that.',
  ])('are none in %j', (text) => {
    expect(conflictsIn(text)).toEqual([]);
  });
});
