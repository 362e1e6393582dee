import { describe, expect, it } from 'vitest';
import { extractFields } from '../index.ts';

const agreement = `MUTUAL CONFIDENTIALITY AGREEMENT

This Mutual Confidentiality Agreement (the "Agreement") is entered into as of March 4, 2024 (the "Effective Date"), by and between Alder Instruments, Inc., a Delaware corporation ("Alder"), and Birchwood Optics LLC, a Nevada limited liability company (the "Recipient").

1. Each party shall keep the other party's Confidential Information secret and use it only to evaluate a possible transaction between the parties.

2. Term. This Agreement shall terminate two (2) years from the Effective Date.

3. This Agreement shall be governed by and construed in accordance with the laws of the State of Oregon.

IN WITNESS WHEREOF, the parties have executed this Agreement.

ALDER INSTRUMENTS, INC.
By: /s/ Ada Okafor

BIRCHWOOD OPTICS LLC
By: /s/ Li Wei`;

describe('extractFields', () => {
  const { parties, effectiveDate, term, jurisdiction } = extractFields(agreement);

  it('reads the parties with their roles', () => {
    const names = parties.map(({ name, role }) => [name, role]);
    expect(names).toContainEqual(['Alder Instruments Inc.', 'Alder']);
    expect(names).toContainEqual(['Birchwood Optics LLC', 'Recipient']);
  });

  it('reads date, term and jurisdiction, normalised', () => {
    expect(effectiveDate?.normalised).toBe('2024-03-04');
    expect(term?.normalised).toBe('2 years');
    expect(jurisdiction?.normalised).toBe('Oregon');
  });

  it('points to where each was read', () => {
    const at = (span: { start: number; end: number } | null) => span && agreement.slice(span.start, span.end);
    expect(at(effectiveDate)).toBe('March 4, 2024');
    expect(at(term)).toBe('two (2) years');
    expect(at(jurisdiction)).toBe('Oregon');
    expect(parties.map(at)).toContain('Birchwood Optics LLC');
  });

  it.each(['', '契約書', '\u0000', '1 2 3', 'a'.repeat(1_000_000), '(“'.repeat(50_000)])(
    'gives nulls where nothing is said',
    (text) => {
      expect(extractFields(text)).toEqual({
        parties: [],
        effectiveDate: null,
        term: null,
        jurisdiction: null,
      });
    },
  );
});
