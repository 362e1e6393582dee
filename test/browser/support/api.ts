import { type Client, createClient, everyPage, type Review, type Run } from '@countersign/api';
import { inject, vi } from 'vitest';
import { sampleSignIn } from '../../../cli/src/api/sign-in.ts';
import type { User } from './browser.ts';

async function tokenOf(user: User): Promise<string> {
  const config = (await (await fetch(`${inject('console')}config.json`)).json()) as Record<string, string>;
  const { issuer = '', clientId = '' } = config;
  return sampleSignIn({ issuer, clientId, returnTo: inject('console') }, user, inject('samplePassword'))();
}

/** The API through the console's own address, as one of the sample users. */
export const apiAs = (user: User): Client =>
  createClient({ endpoint: new URL(inject('console')).origin, token: () => tokenOf(user) });

/** The open review of a sample contract, once it is there; rounds count from 0. */
export const openReview = (fileName: string, round = 0): Promise<Review> =>
  vi.waitUntil(
    async () => {
      const pages = everyPage((next) => apiAs('lead').listReviews({ limit: 100, next }));
      for await (const { reviews } of pages) {
        const found = reviews.find((review) => review.fileName === fileName && review.round === round);
        if (found) return found;
      }
      return undefined;
    },
    { timeout: 200_000, interval: 1000 },
  );

/** The run of a sample contract once its review was opened, whatever became of it since. */
export const reviewedRun = (fileName: string): Promise<{ runId: string; reviewId: string }> =>
  vi.waitUntil(
    async () => {
      const { runs } = await apiAs('lead').listRuns({ text: fileName });
      if (!runs[0]) return undefined;
      const { runId } = runs[0];
      const { reviews } = await apiAs('lead').getRun({ runId });
      return reviews[0] && { runId, reviewId: reviews[0].reviewId };
    },
    { timeout: 200_000, interval: 1000 },
  ) as Promise<{ runId: string; reviewId: string }>;

/** Status of a run once it is one of those wanted. */
export const runStatus = (runId: string, wanted: readonly Run['status'][]): Promise<Run['status']> =>
  vi.waitUntil(
    async () => {
      const { status } = await apiAs('lead').getRun({ runId });
      return wanted.includes(status) && status;
    },
    { timeout: 120_000, interval: 500 },
  );
