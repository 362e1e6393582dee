import { describe, expect, it } from 'vitest';
import { SHORT_CONTRACT } from '../source.ts';
import { findBurdens } from './find-burdens.ts';
import { UNORDINARY_TURNS } from './unordinary-turns.ts';

const PARTIES = [
  { name: 'Tarn Limited', role: 'Supplier', citations: [] },
  { name: 'Birch Limited', role: 'Customer', citations: [] },
];
/** The kinds that rules find in one passage of a contract between a Supplier and a Customer. */
function kindsOf(words: string, length = 0): string[] {
  const text = `${words}\n${'x'.repeat(length)}`;
  const passages = [{ start: 0, end: words.length, words }];
  return findBurdens({ text, passages, parties: PARTIES }).map(({ kind }) => kind);
}

/** What hides a burden, and the ordinary sentence that it looks like. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['A visit that is called off is reckoned as made.', 'A visit that is called off is not paid for.'],
  [
    'Marks on the floor are taken to have come from the Customer’s chairs.',
    'Marks on the floor are removed by whoever made them.',
  ],
  [
    'The Customer pays what the other four visits would have cost.',
    'The Customer pays what the visits that were made have cost.',
  ],
  [
    'In a quiet month the Customer makes up the difference.',
    'In a quiet month the price is reduced by the difference.',
  ],
  [
    'Wear is made good where in the Supplier’s view it is more than slight.',
    'Wear is made good where both agree that it is more than slight.',
  ],
  [
    'The Supplier has first call on rooms that come free.',
    'Rooms that come free are offered to all guests alike.',
  ],
  ['Brushes are sold at list.', 'Brushes are sold at the prices in the Schedule.'],
  ['Photographs of the hall are the Supplier’s to show.', 'Photographs of the hall are the Customer’s.'],
  [
    'The recordings may be left with whom the Supplier pleases.',
    'The Supplier may buy the paper from whom it pleases.',
  ],
  [
    'The trustees sign for the Customer, each for all.',
    'The trustees sign for the Customer, and are not liable themselves.',
  ],
  [
    'The Customer is free to use other cleaners, the kitchens excepted.',
    'The Customer is free to use other cleaners at any time.',
  ],
  [
    'A machine that others have opened is out of warranty.',
    'A machine that others have opened is repaired at the hourly rate.',
  ],
  ['The Customer does not take brushes from another.', 'The Customer does not take brushes home.'],
  ['Sweeping of the yard comes to the Supplier too.', 'Sweeping of the yard comes later.'],
  [
    'The Customer keeps what it knows to itself and washes for nobody but the Supplier.',
    'The Customer shows the codes to nobody.',
  ],
  [
    'The Supplier cleans the Customer’s next two halls.',
    'The Supplier cleans within the next two working days.',
  ],
  [
    'A brush that stays in the hall has been bought.',
    'A brush belongs to the Customer when it has been bought.',
  ],
  ['An hour that the Supplier has noted is right.', 'The Customer pays the part of a bill that is right.'],
  [
    'Whoever slips on a wet floor looks to the Customer.',
    'Each party answers for those who slip by its own fault.',
  ],
  [
    'What the delivery note says goes before what is said here.',
    'What is said here goes before a delivery note.',
  ],
  [
    'The Supplier pays the Customer when its clients have paid.',
    'Title to the brushes passes when the Customer has paid.',
  ],
  [
    'Plans of the hall are kept, and may be had by firms that pay it to know.',
    'Plans of the hall are kept for the next visit.',
  ],
  ['With each new brush the term begins again.', 'With each new brush the term goes on as before.'],
  ['The Supplier comes when it has room.', 'The Supplier comes when the Customer has rung.'],
  ['The price is £90 or that of the best-paid hall.', 'The price is £90 and no more.'],
  [
    'A visit that is called off is paid for all the same.',
    'A visit that is called off is paid for at half the price.',
  ],
  [
    'The price covers the hall and each room that the Customer adds, and as much again as it may come to need.',
    'The price covers the hall and each room in the plan.',
  ],
];

describe('a turn that hides what one side bears', () => {
  it('has a sentence here for each', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(UNORDINARY_TURNS.length);
  });

  it.each(PAIRS)('is told: %s', (hides, ordinary) => {
    expect(kindsOf(hides)).toContain('unusual-term');
    expect(kindsOf(ordinary)).not.toContain('unusual-term');
  });

  it('is none where the other did not want a thing', () => {
    expect(kindsOf('A rug that the Customer does not take is the Supplier’s to sell.')).not.toContain(
      'unusual-term',
    );
  });

  it('is none where a court holds a provision to be invalid', () => {
    expect(kindsOf('If a provision is held to be invalid, the others remain in force.')).not.toContain(
      'unusual-term',
    );
  });

  it('is told of short contracts alone', () => {
    const [[hides] = ['']] = PAIRS;
    expect(kindsOf(hides, SHORT_CONTRACT)).not.toContain('unusual-term');
  });
});
