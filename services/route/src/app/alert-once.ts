import { DownstreamError, type ObjectStore, putJsonOnce, readJson } from '@countersign/shared';
import * as z from 'zod';

const claim = z.object({ claimedAt: z.iso.datetime() });

/** Keys of the marks of an alert; attempts are numbered, since nothing is ever overwritten. */
const keys = (runId: string, reason: string) => {
  const folder = `runs/${runId}/alerts/${reason}`;
  return {
    sent: `${folder}/sent.json`,
    claimed: (attempt: number) => `${folder}/${attempt}/claimed.json`,
    failed: (attempt: number) => `${folder}/${attempt}/failed.json`,
    unknown: (attempt: number) => `${folder}/${attempt}/unknown.json`,
  };
};

export interface AlertOncePorts {
  readonly store: ObjectStore;
  readonly now: () => Date;
  /** No delivery works longer than this; an older claim without an outcome was left by one that died. */
  readonly claimSeconds: number;
}

/**
 * Sends an alert once for a run and reason: the delivery that claims it sends it, and marks whether it could.
 * Only when a delivery died between sending and marking, once its claim is old, or the reply to it was lost, with the next
 * attempt, is it sent twice: a second alert does less harm than none, or than a contract that fails for it (ADR 0016).
 * @throws DownstreamError `AlertInFlight` while another delivery is sending it or nobody knows whether it was sent, so that
 * this one is tried again.
 */
export async function alertOnce(
  { store, now, claimSeconds }: AlertOncePorts,
  runId: string,
  reason: string,
  send: () => Promise<'sent' | 'unknown'>,
): Promise<void> {
  const key = keys(runId, reason);

  async function sendAndMark(attempt: number): Promise<void> {
    const told = await send().catch(async (error: unknown) => {
      await putJsonOnce(store, key.failed(attempt), { error: String(error) });
      throw error;
    });
    if (told === 'unknown') {
      // Its claim would outlast the retries of the state machine, and one lost reply end the contract.
      await putJsonOnce(store, key.unknown(attempt), { askedAt: now().toISOString() });
      throw new DownstreamError('AlertInFlight', `Nobody knows whether the alert ${reason} was sent`);
    }
    await putJsonOnce(store, key.sent, { sentAt: now().toISOString() });
  }

  for (let attempt = 1; !(await store.find(key.sent)); attempt++) {
    const { ref, created } = await putJsonOnce(store, key.claimed(attempt), {
      claimedAt: now().toISOString(),
    });
    if (created) return sendAndMark(attempt);
    if ((await store.find(key.failed(attempt))) ?? (await store.find(key.unknown(attempt)))) continue;
    const { claimedAt } = await readJson(store, ref, claim);
    if (now().getTime() - Date.parse(claimedAt) < claimSeconds * 1000) {
      throw new DownstreamError('AlertInFlight', `Another delivery is sending the alert ${reason}`);
    }
  }
}
