import { type ContractForgottenV1, contractForgottenV1 } from '@countersign/events';
import { newEvent, outgoing, putJsonOnce, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { beforeEach, expect, it } from 'vitest';
import { forgetContract } from './forget-contract.ts';

const RUN = 'run-0000000001';
let store: ReturnType<typeof memoryObjectStore>;
let removed: string[];

beforeEach(() => {
  store = memoryObjectStore();
  removed = [];
});

const forgotten: ContractForgottenV1 = newEvent(
  'choreographer',
  outgoing(contractForgottenV1, {
    ...{ by: { name: 'Ada' }, reason: 'Request 7', at: '2026-11-29T20:00:00.000Z', objects: 9 },
  }),
  { runId: RUN },
);
const forget = () => {
  const index = { remove: async (runId: string) => void removed.push(runId) };
  return forgetContract({ store, index })(forgotten);
};

it('takes a contract out of the index whose words were deleted', async () => {
  await putJsonOnce(store, runKeys.text(`${RUN}1`), { text: 'of another' });
  await forget();
  expect(removed).toEqual([RUN]);
});

it('believes nobody who says so of a contract whose words are there', async () => {
  await putJsonOnce(store, runKeys.text(RUN), { text: 'x' });
  await expect(forget()).rejects.toMatchObject({ name: 'NotForgotten' });
  expect(removed).toEqual([]);
});
