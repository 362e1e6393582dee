import { describe, expect, it } from 'vitest';
import { textOf } from '../testing/text-of.ts';
import { openChoiceWarnings } from './open-choices.ts';

const warningsOf = (text: string) => openChoiceWarnings(textOf(['A cover page.'], [text]));

describe('openChoiceWarnings', () => {
  it.each([
    'Liability is limited / unlimited (delete as appropriate).',
    'Liability is limited/unlimited* *Delete whichever is not applicable',
    'Liability is capped or unlimited (strike out the words that do not apply).',
    'The term is one or two years (check one).',
    'Please tick the box that applies: select one of the options below.',
  ])('tells with its page of what is left to whoever signs: %s', (text) => {
    expect(warningsOf(text)[0]).toMatchObject({ code: 'choice-left-open', page: 2 });
  });

  it.each([
    'The Supplier shall select the carrier and check the goods before they leave.',
    'The Customer may delete its data at any time, as is appropriate under the law that is applicable.',
    'Each party shall choose one arbitrator.',
  ])('leaves ordinary sentences alone: %s', (text) => {
    expect(warningsOf(text)).toEqual([]);
  });
});
