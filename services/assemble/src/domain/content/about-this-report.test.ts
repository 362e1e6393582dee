import { describe, expect, it } from 'vitest';
import { reportOn } from '../../testing/print-sample.ts';
import { aboutThisReport } from './about-this-report.ts';
import { textOf } from './block.ts';

const said = async (coverage: { sharedOut: boolean; unseen: readonly number[] }) =>
  aboutThisReport({ ...(await reportOn({ sections: [], findings: [] })), coverage })
    .map((block) => (block.kind === 'paragraph' ? textOf(block.spans) : ''))
    .join('\n');

describe('aboutThisReport', () => {
  it('says nothing of a contract that every section was given whole', async () => {
    expect(await said({ sharedOut: false, unseen: [] })).not.toContain('prompt');
  });

  it('says that a long contract was shared out', async () => {
    expect(await said({ sharedOut: true, unseen: [] })).toContain('together they were given all of it');
  });

  it('names the pages that no section was given, but not hundreds', async () => {
    expect(await said({ sharedOut: true, unseen: [3, 7] })).toContain(
      'all of page 3, 7: somebody has to read there',
    );
    const many = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(await said({ sharedOut: true, unseen: many })).toContain('11, 12 and 28 more');
  });
});
