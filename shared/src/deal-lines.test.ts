import { expect, it } from 'vitest';
import { dealLines } from './deal-lines.ts';
import { emptyBrief } from './testing/empty-brief.ts';

it('says each fact of the brief that a deal is told by, once', () => {
  const citations = [{ quote: 'x' }];
  const brief = emptyBrief({
    parties: [
      { name: 'Tarn & Sons Limited', role: 'Supplier', citations },
      { name: 'Birch Retail LLC', role: null, citations },
    ],
    effectiveDate: { value: '2026-03-01', citations },
    term: { kind: 'duration', value: '2 years', citations },
    endDate: { value: '2028-02-29', citations },
    renewal: { automatic: true, period: '1 year', noticeToStop: '90 days', citations },
    lastDayOfNotice: { value: '2027-12-01', citations },
    governingLaw: { value: 'England', citations },
    disputes: { kind: 'courts', place: 'London', exclusive: true, citations },
    payments: [{ what: 'deposit', amount: '$5,000', payer: 'Birch Retail LLC', citations }],
    liabilityCap: { exists: true, amount: '$10,000', protects: 'both', citations },
  });
  expect(dealLines(brief)).toEqual([
    'Parties: Tarn & Sons Limited (Supplier), Birch Retail LLC',
    'Effective: 2026-03-01',
    'Term: 2 years, until 2028-02-29',
    'Renewal: by itself, for 1 year, notice 90 days before, last day of notice 2027-12-01',
    'Governing law: England',
    'Disputes: courts, London',
    'Payment: $5,000, paid by Birch Retail LLC, deposit',
    'Cap on liability: $10,000, for both',
  ]);
});

it('has no line for what the brief does not say', () => {
  expect(dealLines(emptyBrief())).toEqual([]);
  expect(dealLines(emptyBrief({ term: { kind: 'perpetual', value: null, citations: [] } }))).toEqual([
    'Term: without end',
  ]);
});
