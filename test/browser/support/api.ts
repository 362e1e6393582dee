import { inject, vi } from 'vitest';
import type { User } from './browser.ts';

interface Review {
  readonly reviewId: string;
  readonly runId: string;
  readonly fileName: string;
  readonly round: number;
}

async function tokenOf(user: User): Promise<string> {
  const config = (await (await fetch(`${inject('console')}config.json`)).json()) as Record<string, string>;
  const answer = await fetch(`${config.issuer}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: config.clientId!,
      username: user,
      password: 'countersign',
      scope: 'openid',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Calls the API through the console's own address, as one of the sample users. */
export async function call<T>(user: User, path: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${await tokenOf(user)}`, 'content-type': 'application/json' };
  const request = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${inject('console')}api${path}`, { headers, ...request });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The open review of a sample contract, once it is there; rounds count from 0. */
export const openReview = (fileName: string, round = 0): Promise<Review> =>
  vi.waitUntil(
    async () => {
      const { reviews } = await call<{ reviews: Review[] }>('lead', '/reviews');
      return reviews.find((review) => review.fileName === fileName && review.round === round);
    },
    { timeout: 200_000, interval: 1000 },
  );

/** The run of a sample contract once its review was opened, whatever became of it since. */
export const reviewedRun = (fileName: string): Promise<{ runId: string; reviewId: string }> =>
  vi.waitUntil(
    async () => {
      const { runs } = await call<{ runs: { runId: string }[] }>('lead', `/runs?text=${fileName}`);
      if (!runs[0]) return;
      const { runId } = runs[0];
      const { reviews } = await call<{ reviews: { reviewId: string }[] }>('lead', `/runs/${runId}`);
      return reviews[0] && { runId, reviewId: reviews[0].reviewId };
    },
    { timeout: 200_000, interval: 1000 },
  ) as Promise<{ runId: string; reviewId: string }>;

/** Status of a run once it is one of those wanted. */
export const runStatus = (runId: string, wanted: readonly string[]): Promise<string> =>
  vi.waitUntil(
    async () => {
      const { status } = await call<{ status: string }>('lead', `/runs/${runId}`);
      return wanted.includes(status) && status;
    },
    { timeout: 120_000, interval: 500 },
  );
