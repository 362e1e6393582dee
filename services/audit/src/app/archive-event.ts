import {
  auditEntryRecordedV1,
  contractBriefedV1,
  contractSectionGeneratedV1,
  type Envelope,
  type ObjectRef,
} from '@countersign/events';
import { type ObjectStore, outgoing, putJsonOnce } from '@countersign/shared';
import { callKey, recordKey } from '../domain/keys.ts';

export interface ArchivePorts {
  /** The audit bucket: what is written stays. */
  readonly archive: ObjectStore;
  /** Where the stages keep their documents. */
  readonly documents: Pick<ObjectStore, 'read'>;
}

/** The model call that an event points at. */
function callOf({ type, data }: Envelope): ObjectRef | undefined {
  if (type === contractSectionGeneratedV1.type) return contractSectionGeneratedV1.data.parse(data).call;
  if (type === contractBriefedV1.type) return contractBriefedV1.data.parse(data).call;
  return undefined;
}

/** Keeps a copy of the model call that the event points at. */
async function archiveCall({ archive, documents }: ArchivePorts, event: Envelope): Promise<void> {
  const call = callOf(event);
  if (!call) return;
  await archive.putOnce(callKey(call.sha256), await documents.read(call), 'application/json');
}

/** Archives one event, once, and says where. */
export const archiveEvent = (ports: ArchivePorts) => async (event: Envelope) => {
  await archiveCall(ports, event);
  const { ref } = await putJsonOnce(ports.archive, recordKey(event), { version: 1, event });
  return outgoing(auditEntryRecordedV1, { record: ref, eventId: event.id, eventType: event.type });
};
