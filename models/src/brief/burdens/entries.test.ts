import { describe, expect, it } from 'vitest';
import { passagesOf } from '../source.ts';
import { partyMarker } from './acting-parties.ts';
import { unrecognisedEntries } from './entries.ts';
import { rowsOf } from './rows.ts';

const entriesOf = (text: string) =>
  unrecognisedEntries(text, passagesOf(text), rowsOf(text, text.length), partyMarker(text, [])).map(
    ({ citations }) => citations[0]?.quote,
  );

describe('unrecognisedEntries', () => {
  it.each([
    '“Route” means the road to the mill, for whose upkeep the Carrier answers.',
    '“Season” means May to July, in which the Supplier serves nobody besides.',
    '“Price” means the price in the Schedule; the Buyer may round it down.',
    'Rooms: 12, as counted by the Owner on the day',
    'Fee | EUR 400, each week of delay halving it',
    'End Date\t31 May 2029, moved on by a year unless the Customer\nwrites to the Provider before Easter',
    '(a) Prices hold for the year; the Seller sets them anew in the next.',
  ])('takes what an entry adds about a side for unrecognised: %j', (text) => {
    expect(entriesOf(text)).toContain(text);
  });

  it.each([
    '“Goods” means the cartons, lids and labels that the Supplier makes for the Buyer.',
    '“Order” means an order for Goods, in writing, that the Supplier has accepted.',
    '“Information” means drawings and papers, in whatever form, that the Discloser has marked confidential.',
    '“Term” means the time from the Effective Date to 31 May 2029 or, if sooner, the end under clause 9.',
    'Supplier: Acme Ltd, of 1 High Street, for whom the Owner signs',
    'Site\tThe Customer’s works at Leith',
    'Term\tTwo years, continuing only if both parties sign a further order form',
    '4.2 Payment\tThe Customer shall pay, and the Provider shall send invoices',
    'Schedule B: Tasks of the Supplier, and of the Buyer',
  ])('knows what ordinary entries add: %j', (text) => {
    expect(entriesOf(text)).toEqual([]);
  });

  it('cites a row with the lines that go on from it, and not its neighbours', () => {
    const rows =
      'Fee\tEUR 90\nUsers\t85, counted upwards by the Provider\nfrom its logs\n\nThe Customer pays.';
    expect(entriesOf(rows)).toEqual(['Users\t85, counted upwards by the Provider\nfrom its logs']);
  });

  it.each([
    ['ends a row where the footers begin', 'Forum 2027, held again each year\nPage 1 of 3', []],
    [
      'reads a row of a footer by itself',
      'Fee | EUR 400, each week of delay halving it',
      ['Fee | EUR 400, each week of delay halving it'],
    ],
  ])('%s', (_, footer, found) => {
    const body = 'Programme\tOne page that the Sponsor supplies\nby April 2, 2027';
    const text = `${body}\n${footer}`;
    const entries = unrecognisedEntries(
      text,
      passagesOf(body),
      rowsOf(text, body.length),
      partyMarker(text, []),
    );
    expect(entries.map(({ citations }) => citations[0]?.quote)).toEqual(found);
  });
});
