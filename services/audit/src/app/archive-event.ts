import {
  auditEntryRecordedV1,
  contractCompletedV1,
  contractFailedV1,
  type Envelope,
  type ObjectRef,
} from '@countersign/events';
import {
  DownstreamError,
  type ObjectStore,
  outgoing,
  putJsonOnce,
  readJson,
  runKeys,
} from '@countersign/shared';
import { type KeptWords, keepApart, keptWords, type Words } from '../domain/words.ts';
import type { DocumentLocks } from './document-locks.ts';
import type { Recorder } from './recorder.ts';

export interface ArchivePorts {
  /** Where the stages keep their documents, and words can be forgotten. */
  readonly documents: ObjectStore;
  readonly recorder: Recorder;
  readonly locks: DocumentLocks;
  /** Random text that nobody can guess. */
  readonly newSalt: () => string;
}

/** Events after which a run writes nothing more, unless somebody redrives it: what it writes then is locked at the next. */
const ENDS: ReadonlySet<string> = new Set([contractCompletedV1.type, contractFailedV1.type]);

/** Keeps the words of an event where they can be forgotten. @throws DownstreamError `RecordForged` for others in their place */
async function saveWords(
  { documents, newSalt }: ArchivePorts,
  event: Envelope,
  words: Words,
): Promise<ObjectRef> {
  const kept: KeptWords = { salt: newSalt(), words };
  const { ref, created } = await putJsonOnce(documents, runKeys.words(event.subject, event.id), kept);
  if (created) return ref;
  const earlier = await readJson(documents, ref, keptWords);
  if (JSON.stringify(earlier.words) === JSON.stringify(words)) return ref;
  throw new DownstreamError(
    'RecordForged',
    `${ref.uri} has other words: somebody wrote there before the recorder`,
  );
}

/**
 * Archives one event, once, and says where: its words in the documents bucket, all else and their hash in the archive.
 * The end of a run locks its documents.
 */
export const archiveEvent = (ports: ArchivePorts) => async (event: Envelope) => {
  const { data, words } = keepApart(event);
  const kept = words.length > 0 ? { words: await saveWords(ports, event, words) } : {};
  const record = await ports.recorder.record({ ...event, data }, kept);
  if (ENDS.has(event.type)) await ports.locks.lock(event.subject);
  return outgoing(auditEntryRecordedV1, { record, eventId: event.id, eventType: event.type });
};
