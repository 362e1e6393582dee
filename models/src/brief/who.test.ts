import { describe, expect, it } from 'vitest';
import { mentions, subjectBefore } from './who.ts';

const party = (name: string, role: string | null) => ({ name, role, citations: [] });

describe('whoever says "I"', () => {
  const words = 'I will not compete with the Company for two years.';
  const bound = (parties: Parameters<typeof mentions>[1]) => subjectBefore(mentions(words, parties), 3);

  it('is the one party that is no company', () => {
    expect(bound([party('Tarn, Inc.', 'Company'), party('Hazel Birch', null)])).toBe('Hazel Birch');
    expect(bound([party('Tarn, Inc.', 'Company'), party('Hazel Birch', 'Employee')])).toBe('Employee');
  });

  it('is nobody where two persons sign, or only companies', () => {
    expect(bound([party('Ida Tarn', null), party('Hazel Birch', null)])).toBeNull();
    expect(bound([party('Tarn, Inc.', 'Company'), party('Birch Ltd', null)])).toBeNull();
  });

  it('is no letter of a clause', () => {
    const parties = [party('Tarn, Inc.', 'Company'), party('Hazel Birch', null)];
    expect(mentions('Exhibit I, clause I.', parties)).toEqual([]);
  });
});
