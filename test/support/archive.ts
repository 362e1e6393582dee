import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { Envelope } from '@countersign/events';
import type { System } from './system.ts';

/** All events that the audit archive has, oldest first. */
export async function allArchivedEvents({ parameter, s3 }: System): Promise<Envelope[]> {
  const Bucket = await parameter('audit-bucket');
  const events: Envelope[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: 'records/' }))
    for (const { Key } of Contents) {
      const object = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const { payload } = JSON.parse(await object.Body!.transformToString()) as { payload: string };
      const { event } = JSON.parse(payload) as { event: Envelope };
      events.push(event);
    }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The events of a run as the audit archive has them, oldest first. */
export const archivedEvents = async (system: System, runId: string): Promise<Envelope[]> =>
  (await allArchivedEvents(system)).filter(({ subject }) => subject === runId);
