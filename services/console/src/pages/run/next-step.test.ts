import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

it('tells of a cap as a cap, and of a provider as its failure', () => {
  expect(nextStep({ name: 'CostCapReached', class: 'model' })).toMatch(/has cost what it may.*MaxCostUsd/);
  expect(nextStep({ name: 'AccessDeniedException', class: 'model' })).toMatch(/provider failed/);
});
