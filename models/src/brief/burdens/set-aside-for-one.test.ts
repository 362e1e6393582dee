import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const OPENING =
  'This Agreement is between Tarnbeck Foundry Ltd (the "Discloser") and Orlow Castings Limited (the "Recipient").';
const kindsOf = (words: string) =>
  findBurdens(briefSource(`${OPENING}\n\n${words}\n\nSigned for the parties.`)).map(({ kind }) => kind);

describe('a label and the answer below it', () => {
  it.each([
    'Cap on the liability of the Discloser:\n\nunlimited',
    'Limit of liability of Tarnbeck Foundry Ltd:\n\nNone',
    'The total liability of each Party under\nthis Agreement shall not exceed:\n\nno limit holds for Orlow',
    'The liability of the Recipient is limited to:\n\nn/a',
    'Maximum amount payable by the Recipient:\n\nuncapped',
  ])('say together that nothing limits liability: %s', (words) => {
    expect(kindsOf(words)).toContain('unlimited-liability');
  });

  it.each([
    'Cap on the liability of the Discloser:\n\nGBP 40,000',
    'Special terms:\n\nNone',
    'The liability of each Party is limited to:\n\nthe fees paid\nThe Recipient has no limit on copies.',
    'The total liability of each Party shall not exceed:\n\nGBP 50,000 in total',
    'Maximum number of copies:\n\nunlimited',
  ])('say nothing of the kind: %s', (words) => {
    expect(kindsOf(words)).not.toContain('unlimited-liability');
  });
});

describe('a row under its head', () => {
  it.each([
    'Party\tCap\nTarnbeck Foundry Ltd\tGBP 40,000\nOrlow Castings Limited\tnone',
    'Party\tCap\nTarnbeck Foundry Ltd GBP 40,000\nOrlow Castings Limited none',
    'Party | Insurance | Limit of liability\nTarnbeck Foundry Ltd | yes | GBP 1\nOrlow Castings Limited | yes | n/a',
    'Name\tMaximum\n\nOrlow Castings Limited\tno limit',
    'Kind of loss\tLiability cap\nLoss of data\tnil',
  ])('says that nothing limits liability: %s', (words) => {
    expect(kindsOf(words)).toContain('unlimited-liability');
  });

  it.each([
    'Party\tCap\nTarnbeck Foundry Ltd\tGBP 40,000\nOrlow Castings Limited\tGBP 40,000',
    'Plan\tLimit\nUsers\tnone\nStorage\tunlimited',
    'Party\tAddress\nOrlow Castings Limited\tnone',
    'Party\tCap\tRemarks\nOrlow Castings Limited\tGBP 40,000\tnone',
  ])('says nothing of the kind: %s', (words) => {
    expect(kindsOf(words)).not.toContain('unlimited-liability');
  });
});

describe('what is set aside for one side', () => {
  it.each([
    ['unlimited-liability', 'Cap in Clause 6 not to apply to Orlow'],
    ['unlimited-liability', 'The limit in Clause 6 is waived for the Recipient.'],
    ['unlimited-liability', 'The cap does not protect Tarnbeck.'],
    ['excuse-for-one', 'Clause 6 does not apply to the Recipient.'],
    ['excuse-for-one', 'Section 6.2 is not applicable to Orlow Castings Limited.'],
    ['excuse-for-one', 'Clause 6 applies:\n\nto Tarnbeck only'],
    [
      'excuse-for-one',
      'Clause 6 applies:\n\nto Tarnbeck only\nThe liability of each Party is at most GBP 50,000.',
    ],
    ['excuse-for-one', 'Clause 6 applies only to Tarnbeck Foundry Ltd.'],
    ['excuse-for-one', 'Clause 6 binds the Recipient alone.'],
    ['annex-prevails', 'This Agreement is subject to the side letter of 3 May 2026, which prevails over it.'],
    ['annex-prevails', 'These terms are read with the side letter between the parties.'],
    ['annex-prevails', 'The memorandum of 3 May 2026 takes precedence over this Agreement.'],
  ])('is told as %s: %s', (kind, words) => {
    expect(kindsOf(words)).toContain(kind);
  });

  it.each([
    ['unlimited-liability', 'The time limit in Clause 6 is waived for the Recipient.'],
    ['unlimited-liability', 'The limit does not apply to fraud or death.'],
    ['excuse-for-one', 'Clause 6 does not apply to information that the Recipient already knew.'],
    ['excuse-for-one', 'Clause 6 applies to both parties.'],
    ['excuse-for-one', 'Clause 6 does not apply to the Recipient’s advisers.'],
    ['excuse-for-one', 'Clause 6 applies to the Recipient only if it keeps a copy.'],
    ['annex-prevails', 'This Agreement supersedes any earlier side letter between the parties.'],
    ['annex-prevails', 'There is no side letter, and this Agreement prevails over any e-mail.'],
  ])('is not told as %s: %s', (kind, words) => {
    expect(kindsOf(words)).not.toContain(kind);
  });
});
