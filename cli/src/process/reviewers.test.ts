import { ApiError, type Review } from '@countersign/api';
import { expect, it } from 'vitest';
import type { Api } from '../api/api-client.ts';
import { createReviewers } from './reviewers.ts';

/** A person with one open review, whose decisions are answered so, one after the other. */
function personWith(answers: readonly (ApiError | undefined)[]) {
  let asked = 0;
  const api = {
    openReviews: async () => [{ reviewId: 'run-1-r0', runId: 'run-1' } as Review],
    async decide() {
      const refusal = answers[asked++];
      if (refusal) throw refusal;
    },
  } as Partial<Api> as Api;
  return { api, asked: () => asked };
}

const looks = async ({ api }: ReturnType<typeof personWith>, times: number) => {
  const reviewers = createReviewers([api], 'approve');
  for (let look = 0; look < times; look += 1) await reviewers.decide(new Set(['run-1']));
};
const answer = (status: number) => new ApiError(status, 'Said', 'so');

it.each([
  ['once what is taken', [undefined], 1],
  ['once what somebody else has decided', [answer(409)], 1],
  ['again what was answered by nobody', [answer(503), answer(500), undefined], 3],
])('a reviewer decides %s', async (_, answers, times) => {
  const person = personWith(answers);
  await looks(person, 4);
  expect(person.asked()).toBe(times);
});

it('says that nobody is there', async () => {
  await expect(looks(personWith([answer(0)]), 1)).rejects.toThrow('so');
});
