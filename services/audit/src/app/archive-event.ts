import {
  auditEntryRecordedV1,
  contractBriefedV1,
  contractCompletedV1,
  contractFailedV1,
  contractSectionGeneratedV1,
  type Envelope,
  type ObjectRef,
} from '@countersign/events';
import { type ObjectStore, outgoing, sha256 } from '@countersign/shared';
import { callKey } from '../domain/keys.ts';
import type { DocumentLocks } from './document-locks.ts';
import type { Recorder } from './recorder.ts';

export interface ArchivePorts {
  /** The audit bucket: what is written stays. */
  readonly archive: Pick<ObjectStore, 'putOnce'>;
  /** Where the stages keep their documents. */
  readonly documents: Pick<ObjectStore, 'read'>;
  readonly recorder: Recorder;
  readonly locks: DocumentLocks;
}

/** The model call that an event points at. */
function callOf({ type, data }: Envelope): ObjectRef | undefined {
  if (type === contractSectionGeneratedV1.type) return contractSectionGeneratedV1.data.parse(data).call;
  if (type === contractBriefedV1.type) return contractBriefedV1.data.parse(data).call;
  return undefined;
}

/** Events after which a run writes nothing more, unless somebody redrives it: what it writes then is locked at the next. */
const ENDS: ReadonlySet<string> = new Set([contractCompletedV1.type, contractFailedV1.type]);

/** Archives one event, once, with a copy of the model call behind it, and says where. The end of a run locks its documents. */
export const archiveEvent =
  ({ archive, documents, recorder, locks }: ArchivePorts) =>
  async (event: Envelope) => {
    const ref = callOf(event);
    const bytes = ref && (await documents.read(ref));
    const call = bytes && { key: callKey(ref.sha256), sha256: sha256(bytes) };
    // The record first: so there is never a call in the archive that no record names.
    const record = await recorder.record(event, call);
    if (call) await archive.putOnce(call.key, bytes, 'application/json');
    if (ENDS.has(event.type)) await locks.lock(event.subject);
    return outgoing(auditEntryRecordedV1, { record, eventId: event.id, eventType: event.type });
  };
