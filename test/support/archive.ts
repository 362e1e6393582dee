import { GetObjectCommand, NoSuchKey, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { keptWords, rejoin } from '@countersign/audit';
import type { Envelope, ObjectRef } from '@countersign/events';
import { parseS3Uri, readJson } from '@countersign/shared';
import { s3ObjectStore } from '@countersign/shared/aws';
import type { SampleUser } from '../../cli/src/api/sign-in.ts';
import { sealNow } from '../../cli/src/audit/seal-now.ts';
import { verifyDeployment } from '../../cli/src/audit/verify-deployment.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';

const ENDS = new Set(['contract.completed.v1', 'contract.failed.v1']);

/** Records by their keys, which hold the id of the event: written once, they are read once. */
const known = new Map<string, Envelope>();

/** The event of a record, with the words that lie apart from it unless they were forgotten. */
async function eventOf({ s3 }: System, record: string): Promise<Envelope> {
  const { payload } = JSON.parse(record) as { payload: string };
  const { event, words } = JSON.parse(payload) as { event: Envelope; words?: ObjectRef };
  if (!words) return event;
  try {
    const kept = await readJson(s3ObjectStore(s3, parseS3Uri(words.uri).bucket), words, keptWords);
    return { ...event, data: rejoin(event.data, kept.words) };
  } catch (error) {
    if (error instanceof NoSuchKey) return event;
    throw error;
  }
}

/** All events that the audit archive has, oldest first, each as it was published. */
async function allEvents(system: System): Promise<Envelope[]> {
  const { parameter, s3 } = system;
  const Bucket = await parameter('audit-bucket');
  const events: Envelope[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: 'records/' }))
    for (const { Key = '' } of Contents) {
      const earlier = known.get(Key);
      if (earlier !== undefined) {
        events.push(earlier);
        continue;
      }
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const event = await eventOf(system, await Body!.transformToString());
      known.set(Key, event);
      events.push(event);
    }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The events of runs that the archive has by now, oldest first. */
export async function archivedSoFar(system: System, ...runIds: readonly string[]): Promise<Envelope[]> {
  return (await allEvents(system)).filter(({ subject }) => runIds.includes(subject));
}

/**
 * The events of runs that have ended as the audit archive has them, oldest first. The archive comes behind the runs:
 * it is waited for until it has each end, and nothing more comes.
 */
export async function archivedEvents(system: System, ...runIds: readonly string[]): Promise<Envelope[]> {
  let before = -1;
  return waitUntil(
    async () => {
      const events = await archivedSoFar(system, ...runIds);
      const ended = new Set(events.filter(({ type }) => ENDS.has(type)).map(({ subject }) => subject));
      const settled = ended.size === new Set(runIds).size && events.length === before;
      before = events.length;
      return settled && events;
    },
    { timeout: 120_000, interval: 1_000 },
  );
}

/** Runs of tests have settled: tables and records must agree but for what happened this moment. */
const PATIENCE_MS = 2_000;

/** Seals the archive, then looks for whatever is not as it was recorded. */
export async function sealAndVerify(system: System): ReturnType<typeof verifyDeployment> {
  const deployment = {
    stage: 'local',
    aws: system.aws,
    parameter: system.parameter,
    api: async (as: SampleUser = 'auditor') => system.as(as),
  };
  await sealNow(deployment);
  return verifyDeployment(deployment, { patienceMs: PATIENCE_MS });
}
