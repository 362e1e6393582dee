import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Envelope } from '@countersign/events';
import type { System } from './system.ts';

/** The events of a run as the audit archive has them, oldest first. */
export async function archivedEvents(system: System, runId: string): Promise<Envelope[]> {
  const Bucket = await system.parameter('audit-bucket');
  const { Contents = [] } = await system.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'records/' }));
  const events: Envelope[] = [];
  for (const { Key } of Contents) {
    const object = await system.s3.send(new GetObjectCommand({ Bucket, Key }));
    const { event } = JSON.parse(await object.Body!.transformToString()) as { event: Envelope };
    if (event.subject === runId) events.push(event);
  }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}
