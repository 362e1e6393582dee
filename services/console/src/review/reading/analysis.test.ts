import { describe, expect, it } from 'vitest';
import { analysisOf, findingsLabel, noFindings } from './analysis.ts';

const passed = { outcome: 'passed' } as const;
const unsafe = { outcome: 'failed_safety_check' } as const;
const warning = { code: 'page-unread', page: 1, message: 'Page 1 was not read.' };

describe('the findings of a contract', () => {
  it.each([
    ['all of it read and written', [], [passed, passed], 'Findings (none)', 'No findings'],
    [
      'a page unread',
      [warning],
      [passed],
      'Findings (none in what was read)',
      'No findings in what was read',
    ],
    [
      'a section missing',
      [],
      [passed, unsafe],
      'Findings (none in what was read)',
      'No findings in what was read',
    ],
    ['no section written', [], [unsafe], 'Findings (not analysed)', 'Not analysed'],
    ['no section at all', [], [], 'Findings (not analysed)', 'Not analysed'],
  ])('are no all-clear unless all was analysed: %s', (_, warnings, sections, label, title) => {
    const analysis = analysisOf(warnings, sections);
    expect(findingsLabel(0, analysis)).toBe(label);
    expect(noFindings(analysis, 0).title).toBe(title);
    expect(noFindings(analysis, 0).detail).toMatch(/no all-clear|nothing can be concluded/i);
  });

  it('lead to what else there is to weigh where there are none', () => {
    expect(noFindings('whole', 1).detail).toContain('1 point is under “To weigh”.');
    expect(noFindings('part', 4).detail).toContain('4 points are under “To weigh”.');
  });

  it('are counted where there are some', () => {
    expect(findingsLabel(3, 'part')).toBe('Findings (3)');
  });
});
