import { describe, expect, it } from 'vitest';
import { sectionTitles } from './section-titles.ts';

const lastTitle = (...passages: string[]) => sectionTitles(passages).at(-1);

describe('sectionTitles', () => {
  it.each([
    ['2. Ownership. Licensee owns the goods.', 'Ownership'],
    ['3. ORDERING AND DELIVERY 3.1 Buyer orders by letter.', 'ORDERING AND DELIVERY'],
    ['Section 4.5. Effect of Termination; Survival.', 'Effect of Termination Survival'],
    ['GOVERNING LAW', 'GOVERNING LAW'],
  ])('reads the title of %j', (passage, title) => {
    expect(lastTitle(passage)).toBe(title);
  });

  it('puts the title of a section under that of its article', () => {
    expect(lastTitle('7. Liability.', '7.2 Cap. Neither party pays more than the fees.')).toBe(
      'Liability Cap',
    );
  });

  it('keeps the titles until the next, and drops the section with its article', () => {
    expect(
      sectionTitles(['7. Liability.', '(a) Cap. None pays more.', 'Interest runs.', '8. Notices.']),
    ).toEqual(['Liability', 'Liability Cap', 'Liability Cap', 'Notices']);
  });

  it.each(['2.3 Supplier shall deliver.', 'This Agreement binds both.', 'Dong-A shall permit it.', '12', ''])(
    'takes no title from %j',
    (passage) => {
      expect(lastTitle('1. Scope.', passage)).toBe('Scope');
    },
  );
});
