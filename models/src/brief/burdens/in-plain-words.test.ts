import { describe, expect, it } from 'vitest';
import { passagesOf } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const PARTIES = ['Owner', 'Hirer'].map((role) => ({ name: `${role} Tarn Limited`, role, citations: [] }));
const OPENING =
  'HIRE OF A HALL\n\nThis Agreement is between Owner Tarn Limited (the "Owner") and Hirer Tarn Limited (the "Hirer").\n\n';

const kindsIn = (clause: string): string[] => {
  const text = `${OPENING}${clause}\n`;
  return findBurdens({ text, passages: passagesOf(text), parties: PARTIES }).map(({ kind }) => kind);
};

describe('burdens in plain words', () => {
  it.each([
    ['unilateral-change', 'Amendments are in writing and posted by the Owner to its portal.'],
    [
      'unilateral-change',
      'New versions of these rules count once the Owner publishes them, changes that the Owner posts too.',
    ],
    [
      'terms-elsewhere',
      'If our website and this Agreement say something else, they count as the website has them, the website prevails.',
    ],
    [
      'terms-elsewhere',
      'If the Code for Guests and the clauses differ, the Code in its form of the day prevails.',
    ],
    ['price-of-a-lapse', 'The Hall is let until 6 p.m., each quarter of an hour beyond it being £450.'],
    ['price-of-a-lapse', 'Each chair that is broken is $90 to the Hirer, by whomever.'],
    ['sum-for-breach', 'If the Owner ends it, the Fee for days already had is returned twice over.'],
    ['sum-for-breach', 'The Hirer may withdraw at the price of the whole season until 1 March.'],
    ['pay-regardless', 'On early termination the Hirer pays for the days to February 2028.'],
    ['pay-regardless', 'If the roof leaks, the parties agree on another day or the Hire stays where it is.'],
    ['pay-regardless', 'Later, the Owner keeps the Hire and what it earns by letting the Hall to another.'],
    ['pay-regardless', 'The Hirer pays $600 for each day of waiting.'],
    ['money-lost', 'VAT is included, and a poor night is charged at a quarter.'],
    ['exclusive-dealing', 'The Owner lets no one else film at the Hall before 2032.'],
    ['exclusive-dealing', 'The Hirer buys from nobody else for three years.'],
    ['lasting-restraint', 'The Hirer does not copy the plan or use, until 2031, one like it.'],
    ['use-without-limit', '"Film" means the play and any other work, advertising included, now or later.'],
    ['broad-transfer-of-rights', 'The Owner may keep a copy of the recordings for good.'],
    ['rights-move', 'The Hirer names the Owner, to which the pictures that its guests post then belong.'],
    ['rights-move', 'Things left in the Hall for eight days are the Owner’s.'],
    [
      'goes-on-for-more',
      '"Trial" means the time to 30 November and, at £40 a month, the three years behind it.',
    ],
    ['buys-regardless', 'Users not struck off by then turn into paying ones.'],
    ['one-sided-judgment', 'Of damage the Owner’s list, and no invoice, is the measure.'],
    ['fault-of-the-other', 'The Hirer answers for damage, that by the Owner’s own people among it.'],
    [
      'standstill',
      'Standstill. For a year from today the Hirer shall not acquire or offer to acquire any voting shares of the Owner.',
    ],
    [
      'standstill',
      'For a period of two years neither party shall seek to influence or control the other’s management, or solicit proxies.',
    ],
    [
      'non-circumvention',
      'Neither shall conduct business with any sources or contacts that are made known by the other.',
    ],
    [
      'non-circumvention',
      'They will not take part in any transaction circumventing the party that first named the contact.',
    ],
    ['another-language', 'If the texts conflict, the Polish version prevails.'],
    ['another-language', 'Conflicts between the two languages shall be subject to the Chinese version.'],
    ['clawback', 'In that case the Hirer is entitled to the return of any payments made hereunder.'],
    ['clawback', 'Then this Agreement is void and any balance owed to the Owner shall be voided.'],
    ['one-sided-exit', 'The Hirer may move the day to one for which other weddings then give way.'],
  ])('%s: %j', (kind, clause) => {
    expect(kindsIn(clause)).toContain(kind);
  });

  it.each([
    [
      'unilateral-change',
      'Amendments are in writing and signed by both, and changes proposed by the Owner are sent by email.',
    ],
    ['terms-elsewhere', 'If the website says something else, this Agreement counts.'],
    ['terms-elsewhere', 'If the Schedules and the clauses differ, the clauses prevail.'],
    ['price-of-a-lapse', 'Each hour beyond it is £30 and is had only if the Owner agrees.'],
    ['sum-for-breach', 'The price is paid twice a year, and the Hall is cleaned at the cost of the Owner.'],
    [
      'sum-for-breach',
      'If a shift is not filled the Owner shall credit twice the price of the hours missed.',
    ],
    ['pay-regardless', 'On early termination the Hirer pays for the days had until the day of termination.'],
    ['pay-regardless', 'The Owner keeps the Hire less what it earns by letting the Hall to another.'],
    ['money-lost', 'A booking that is cancelled in the last week is charged at half.'],
    ['exclusive-dealing', 'The Owner lets nobody else use the Hall during the hours above.'],
    ['exclusive-dealing', 'The Hirer gives no one else its password for as long as 6 months.'],
    ['lasting-restraint', 'The Hirer does not use a name or logo like it until 2031.'],
    ['use-without-limit', 'The Hirer shall not use the Hall for any other purpose whatsoever.'],
    ['broad-transfer-of-rights', 'The Owner may keep a key for good order, and uses it for cleaning.'],
    ['rights-move', 'The Owner is part of a group to which the theatre belongs.'],
    ['goes-on-for-more', 'Each keeps the other’s secrets and, for records, the two years after it.'],
    ['one-sided-judgment', 'The Owner’s list is checked by both.'],
    [
      'standstill',
      'Securities laws prohibit whoever has material, non-public information to purchase securities of the Owner for a period.',
    ],
    ['standstill', 'The Hirer shall not offer food in the Hall without the prior consent of the Owner.'],
    ['non-circumvention', 'The Hirer shall not circumvent any security of the doors or contact details.'],
    ['another-language', 'If the texts conflict, the English version prevails over the Polish one.'],
    ['clawback', 'The Hirer is entitled to the return of any payments made in error.'],
    ['one-sided-exit', 'Cars give way to people on the drive.'],
  ])('no %s: %j', (kind, clause) => {
    expect(kindsIn(clause)).not.toContain(kind);
  });
});
