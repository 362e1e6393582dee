import { describe, expect, it } from 'vitest';
import { plainProgress } from './progress.ts';

const sections = { total: 0, passed: 0, failed: 0 };
const scanning = { status: 'RUNNING', stage: 'extract', sections } as const;

const linesOf = (...changes: Parameters<ReturnType<typeof plainProgress>['change']>[]): string[] => {
  const lines: string[] = [];
  const progress = plainProgress((line) => lines.push(line));
  for (const change of changes) progress.change(...change);
  return lines;
};

describe('plainProgress', () => {
  it('tells how many pages of a scan are read, each number once', () => {
    const lines = linesOf(
      ['in/lease.pdf', scanning],
      ['in/lease.pdf', scanning, { done: 3, pages: 40 }],
      ['in/lease.pdf', scanning, { done: 3, pages: 40 }],
      ['in/lease.pdf', scanning, { done: 4, pages: 40 }],
    );
    expect(lines).toEqual([
      'lease.pdf: extract',
      'lease.pdf: extract, 3 of 40 scanned pages',
      'lease.pdf: extract, 4 of 40 scanned pages',
    ]);
  });

  it.each([
    [{ ...scanning, stage: 'classify' }, 'lease.pdf: classify'],
    [
      { ...scanning, stage: 'generate', sections: { total: 9, passed: 4, failed: 1 } },
      'lease.pdf: generate, 5 of 9 sections',
    ],
    [{ ...scanning, status: 'AWAITING_REVIEW', stage: 'review' }, 'lease.pdf: waits for review'],
  ] as const)('says nothing of pages once they are read: %o', (state, line) => {
    expect(linesOf(['in/lease.pdf', state, { done: 40, pages: 40 }])).toEqual([line]);
  });
});
