import { describe, expect, it } from 'vitest';
import { splitPassages, summarise } from '../index.ts';

const text = `PAYMENT. Buyer shall pay each invoice within thirty days of receipt. Late payments bear interest at one percent a month until the invoice is paid. Seller may suspend deliveries while an invoice is overdue. Notices shall be sent by courier to the address on the first page. Buyer shall pay each invoice in dollars within thirty days.`;

describe('summarise', () => {
  it('quotes whole sentences in the order they stand', () => {
    const summary = summarise(text, splitPassages(text), 2);
    expect(summary).toHaveLength(2);
    expect(summary[0]!.start).toBeLessThan(summary[1]!.start);
    for (const { start, end } of summary) expect(text.slice(start, end)).toMatch(/^[A-Z].*\.$/s);
  });

  it('does not say one thing twice', () => {
    const quotes = summarise(text, splitPassages(text), 2).map(({ start, end }) => text.slice(start, end));
    expect(quotes.filter((quote) => quote.includes('pay each invoice'))).toHaveLength(1);
  });

  it('keeps to the passages it is given', () => {
    const [first] = splitPassages(text);
    for (const { end } of summarise(text, [first!], 5)) expect(end).toBeLessThanOrEqual(first!.end);
  });

  it.each([
    ['no passages', text, [], 3],
    ['no words', '— — —', [{ start: 0, end: 5 }], 3],
    ['no sentences wanted', text, [{ start: 0, end: 100 }], 0],
  ])('is empty for %s', (_, source, passages, most) => {
    expect(summarise(source, passages, most)).toEqual([]);
  });
});
