import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { Envelope } from '@countersign/events';
import type { SampleUser } from '../../cli/src/api/sign-in.ts';
import { sealNow } from '../../cli/src/audit/seal-now.ts';
import { verifyDeployment } from '../../cli/src/audit/verify-deployment.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';

const ENDS = new Set(['contract.completed.v1', 'contract.failed.v1']);

/** Records by their keys, which hold the id of the event: written once, they are read once. */
const known = new Map<string, Envelope>();

/** All events that the audit archive has, oldest first. */
async function allEvents({ parameter, s3 }: System): Promise<Envelope[]> {
  const Bucket = await parameter('audit-bucket');
  const events: Envelope[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: 'records/' }))
    for (const { Key = '' } of Contents) {
      const earlier = known.get(Key);
      if (earlier !== undefined) {
        events.push(earlier);
        continue;
      }
      const object = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const { payload } = JSON.parse(await object.Body!.transformToString()) as { payload: string };
      const { event } = JSON.parse(payload) as { event: Envelope };
      known.set(Key, event);
      events.push(event);
    }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The events of runs that have ended as the audit archive has them, oldest first. The archive comes behind the runs:
 * it is waited for until it has each end, and nothing more comes.
 */
export async function archivedEvents(system: System, ...runIds: readonly string[]): Promise<Envelope[]> {
  let before = -1;
  return waitUntil(
    async () => {
      const events = (await allEvents(system)).filter(({ subject }) => runIds.includes(subject));
      const ended = new Set(events.filter(({ type }) => ENDS.has(type)).map(({ subject }) => subject));
      const settled = ended.size === new Set(runIds).size && events.length === before;
      before = events.length;
      return settled && events;
    },
    { timeout: 120_000, interval: 1_000 },
  );
}

/** Seals the archive, then looks for whatever is not as it was recorded. */
export async function sealAndVerify(system: System): ReturnType<typeof verifyDeployment> {
  const deployment = {
    stage: 'local',
    aws: system.aws,
    parameter: system.parameter,
    api: async (as: SampleUser = 'auditor') => system.as(as),
  };
  await sealNow(deployment);
  return verifyDeployment(deployment);
}
