import { describe, expect, it } from 'vitest';
import { isDenied, withoutDenied, withoutFreedDuties } from './denials.ts';

describe('a verb', () => {
  it.each([
    ['Neither party may end this Agreement without cause', 'end'],
    ['Neither Tarn nor, for as long as it lasts, Birch may end it', 'end'],
    ['The Agent does not assign any design to the Firm', 'assign'],
    ['liability is not limited to GBP 4', 'limited'],
    ['In no event shall the liability of either party be limited to GBP 4', 'limited'],
    ['No dispute shall be referred to arbitration', 'referred'],
    ['Neither party waives a trial', 'waives'],
    ['No person guarantees payment', 'guarantees'],
    ['The Agent need not comply with it', 'comply'],
    ['Tarn shall at no time end it', 'end'],
    ['Tarn is under no duty to comply', 'comply'],
    ['Tarn is free not to comply', 'comply'],
    ['Tarn has no right to end it', 'end'],
    ['Tarn may act without being bound to comply', 'comply'],
    ['Nobody shall end it', 'end'],
    ['Tarn shall not, for any cause, end it', 'end'],
    ['Tarn shall not sell, lend, or assign it', 'assign'],
  ])('is denied: %s (%s)', (words, verb) => {
    expect(isDenied(words, words.lastIndexOf(verb))).toBe(true);
  });

  it.each([
    ['No notice is needed and either party may end it', 'end'],
    ['If Tarn does not pay, Birch may end it', 'end'],
    ['If no notice is given the parties may end it', 'end'],
    ['Either party may for any or no reason end it', 'end'],
    ['At no cost to Birch, Tarn shall assign it', 'assign'],
    ['Not later than May, Tarn shall assign it', 'assign'],
    ['Nothing prevents Tarn from ending it', 'ending'],
    ['Tarn shall not be prevented from ending it', 'ending'],
    ['Disputes that are not settled by talks shall be referred to arbitration', 'referred'],
    ['Tarn shall not copy it and hereby assigns it', 'assigns'],
    ['Tarn keeps no title, and assigns it', 'assigns'],
    ['Tarn shall not only license but assign it', 'assign'],
    ['whether or not it ends', 'ends'],
    ['There is no fee and Tarn may end it', 'end'],
  ])('is not denied where something else is: %s (%s)', (words, verb) => {
    expect(isDenied(words, words.lastIndexOf(verb))).toBe(false);
  });

  it('is taken out where it is denied, and all other words keep their places', () => {
    expect(withoutDenied('Tarn ends it. Birch never ends it.', /\bends\b/i)).toBe(
      'Tarn ends it. Birch never      it.',
    );
  });
});

describe('a duty', () => {
  it.each([
    'Tarn need not pay the fee.',
    'Tarn is not obliged to pay the fee.',
    'Neither Tarn nor any of its affiliates shall be subject to a duty to pay the fee.',
    'Tarn has no duty to pay the fee.',
    'Nobody is required to pay the fee.',
  ])('is taken out where somebody is freed of it: %s', (words) => {
    expect(withoutFreedDuties(words)).not.toContain('pay');
  });

  it.each([
    'Tarn is not obliged to pay the fee until May.',
    'Tarn is not required to pay more than the fee.',
    'Tarn is obliged to pay the fee.',
    'Not later than May Tarn is obliged to pay the fee.',
  ])('stays where it is owed after all: %s', (words) => {
    expect(withoutFreedDuties(words)).toBe(words);
  });
});
