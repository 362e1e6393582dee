import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const OPENING = 'This Agreement is between Tarn Limited (the "Customer") and Birch Limited (the "Firm").\n\n';
const kindsOf = (words: string) => findBurdens(briefSource(`${OPENING}1. ${words}`)).map(({ kind }) => kind);

describe('a burden beside its look-alike', () => {
  it.each([
    [
      'free-assignment',
      'The Firm may assign this Agreement to anyone without consent.',
      'Neither Party may assign this Agreement without the consent of the other, but to whoever takes over all of its business.',
    ],
    [
      'free-assignment',
      'The Firm may, without the consent of the Customer, assign or pledge all of its rights.',
      'Either Party may, without the consent of the other, assign its rights to whoever takes over its business.',
    ],
    [
      'annex-prevails',
      'On a conflict this Agreement shall be deemed superseded by such provision of the other agreement.',
      'This Agreement shall not be superseded by any other agreement of the sides.',
    ],
    [
      'terms-from-elsewhere',
      'The then-current conditions of the Firm apply.',
      'Each renewal is stopped by notice thirty days before the end of the then current term.',
    ],
    [
      'owners-change',
      'A merger of the Customer ends its discount.',
      'It may be told in confidence, in connection with a merger or acquisition.',
    ],
    [
      'one-sided-exit',
      'The Firm may terminate this Agreement immediately by notice.',
      'A Party may terminate this Agreement immediately by notice once control of the other has changed.',
    ],
    [
      'sum-for-breach',
      'The Customer pays a penalty for each breach.',
      'The Firm bears all losses, penalties, expenses or damages that it causes.',
    ],
    [
      'sum-for-breach',
      'The Customer owes penalties on a breach.',
      'Taxes and other charges, including penalties and/or interest, are paid by the Firm.',
    ],
    [
      'one-sided-indemnity',
      'The Customer shall indemnify the Firm for any and all losses.',
      'The Defaulting Party shall indemnify the Non-Defaulting Party for any and all losses.',
    ],
    [
      'bears-it-all',
      'The Customer bears all costs of any claim.',
      "If costs arise because of one Party's failure to pay, said Party shall bear all costs of it.",
    ],
    [
      'unilateral-change',
      'The Firm may change its prices from time to time.',
      'The prices may, from time to time, require adjustment due to change of such regulations.',
    ],
    [
      'security',
      'The Customer guarantees the payment of what others owe.',
      'The minimum guarantee is an advance payment of what is due.',
    ],
    [
      'data-turned-to-account',
      'The Firm has a perpetual licence to Customer Data for its business.',
      'So far as the Firm incorporates the Firm’s Information into the Works, the Customer has a perpetual licence to use it.',
    ],
    [
      'exclusive-dealing',
      'The Firm buys exclusively from the Customer.',
      'This Agreement is governed by and construed in all respects exclusively in accordance with the laws of Ohio.',
    ],
    [
      'exclusive-dealing',
      'The Customer is the exclusive seller of the goods.',
      'This procedure is the sole and exclusive procedure for the resolution of disputes.',
    ],
    [
      'shut-out',
      'The Firm works for no other client.',
      'The Firm has no liability or responsibility to the Customer or any other person or entity for delays.',
    ],
    [
      'shut-out',
      'The Firm shall deal solely with the Customer and leave aside all other clients.',
      "Without prejudice to what is stated elsewhere in this Agreement, the Firm's liability is limited to $900.",
    ],
    [
      'use-without-limit',
      'The Firm may use the records for any purpose.',
      'No employee of one side is deemed an employee of the other for any purpose.',
    ],
    [
      'terms-elsewhere',
      'The conditions published by the Firm from time to time apply.',
      'The conditions of this Agreement shall prevail, notwithstanding other conditions in any order issued by the Firm.',
    ],
    [
      'pay-regardless',
      'The fee is due whether or not the goods are delivered, irrespective of use.',
      'Profit is gross revenue due from any third party for stock that was sold, whether or not delivered.',
    ],
  ])('tells %s of “%s” and not of “%s”', (kind, burden, other) => {
    expect([kindsOf(burden).includes(kind), kindsOf(other).includes(kind)]).toEqual([true, false]);
  });

  it('tells a wide definition from one by control, or by another term', () => {
    const uses = (definition: string) =>
      kindsOf(
        `${definition}\n\n2. The Customer shall not sell to any Associate of the Firm, and pays for it.`,
      );
    expect(
      uses('“Associate” means the Firm and any other person that has ever dealt with it elsewhere.'),
    ).toContain('widened-definition');
    expect(
      uses('“Associate” means, of a side, any other entity that is directly or indirectly controlling it.'),
    ).not.toContain('widened-definition');
  });

  it('takes lettered clauses of a long contract for no notes to a table', () => {
    const clause = '(a) The work is done by day, and for a visit the Customer opens its gates.';
    const filler = 'The sides meet once a month and talk about the work that was done. '.repeat(320);
    expect(kindsOf(`Work.\n\n${clause}\n\n2. ${filler}`)).not.toContain('unrecognised-entry');
    expect(kindsOf(`Work.\n\n${clause}`)).toContain('unrecognised-entry');
    expect(kindsOf(`${filler}\n\nFee\t$900\nRent\t$90\n${clause}`)).toContain('unrecognised-entry');
    const deducts = '(a) The work is done by day, and the Firm is entitled to deduct its costs from the fee.';
    expect(kindsOf(`Work.\n\n${deducts}\n\n2. ${filler}`)).toContain('unrecognised-entry');
    const heavy = '(a) The work is done by day, and for every further visit the fee is doubled.';
    expect(kindsOf(`Work.\n\n${heavy}\n\n2. ${filler}`)).toContain('unrecognised-entry');
  });
});
