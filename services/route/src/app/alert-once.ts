import { type ObjectStore, putJsonOnce, readJson } from '@countersign/shared';
import { z } from 'zod';

const claim = z.object({ claimedAt: z.iso.datetime() });

/** Keys of the two marks of an alert. */
const keys = (runId: string, reason: string) => ({
  claimed: `runs/${runId}/alerts/${reason}/claimed.json`,
  sent: `runs/${runId}/alerts/${reason}/sent.json`,
});

export interface AlertOncePorts {
  readonly store: ObjectStore;
  readonly now: () => Date;
  /** No delivery works longer than this; an older claim without its `sent` was left by one that died. */
  readonly claimSeconds: number;
}

/**
 * Sends an alert once for a run and reason. The first delivery to claim it sends it and marks it sent; others leave
 * it alone. Only when a delivery died between the two is it sent again, by the redelivery: a second alert does less
 * harm than none (ADR 0022).
 */
export async function alertOnce(
  { store, now, claimSeconds }: AlertOncePorts,
  runId: string,
  reason: string,
  send: () => Promise<void>,
): Promise<void> {
  const key = keys(runId, reason);
  if (await store.find(key.sent)) return;
  const { ref, created } = await putJsonOnce(store, key.claimed, { claimedAt: now().toISOString() });
  if (!created) {
    const { claimedAt } = await readJson(store, ref, claim);
    if (now().getTime() - Date.parse(claimedAt) < claimSeconds * 1000) return;
  }
  await send();
  await putJsonOnce(store, key.sent, { sentAt: now().toISOString() });
}
