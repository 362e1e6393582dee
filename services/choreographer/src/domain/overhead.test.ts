import { usageOfOrchestration, usdOf } from '@countersign/shared';
import { expect, it } from 'vitest';
import { aTask } from '../testing/rows.ts';
import { overheadUsd } from './overhead.ts';

const carrying = (tasks: number, sections: number, reviews: number) =>
  usdOf(usageOfOrchestration({ tasks, sections, reviews }));

it('is nothing for a run that asked for nothing', () => expect(overheadUsd([])).toBe(0));

it('is what services metered, and what carried the run between them', () => {
  const tasks = [
    aTask({ stage: 'extract', item: '', workUsd: 0.001 }),
    aTask({ stage: 'classify', item: '', workUsd: 0.002 }),
  ];
  expect(overheadUsd(tasks)).toBeCloseTo(0.003 + carrying(2, 0, 0), 12);
});

it('counts what was asked again, each section once, and reviews', () => {
  const tasks = [
    aTask({ stage: 'generate', item: 'payment', attempt: 0 }),
    aTask({ stage: 'generate', item: 'payment', attempt: 1 }),
    aTask({ stage: 'validate', item: 'payment' }),
    aTask({ stage: 'generate', item: 'term' }),
    aTask({ stage: 'review', item: '' }),
  ];
  expect(overheadUsd(tasks)).toBeCloseTo(carrying(4, 2, 1), 12);
});

it('takes a task from before work was metered for one that cost nothing', () =>
  expect(overheadUsd([aTask({ stage: 'extract', workUsd: null })])).toBeCloseTo(carrying(1, 0, 0), 12));
