import { auditEntryRecordedV1, contractSectionGeneratedV1, type Envelope } from '@countersign/events';
import { type ObjectStore, outgoing, putJsonOnce } from '@countersign/shared';
import { callKey, recordKey } from '../domain/keys.ts';

export interface ArchivePorts {
  /** The audit bucket: what is written stays. */
  readonly archive: ObjectStore;
  /** Where the stages keep their documents. */
  readonly documents: Pick<ObjectStore, 'read'>;
}

/** Keeps a copy of the model call that the event points at. */
async function archiveCall({ archive, documents }: ArchivePorts, event: Envelope): Promise<void> {
  if (event.type !== contractSectionGeneratedV1.type) return;
  const { call } = contractSectionGeneratedV1.data.parse(event.data);
  if (!call) return;
  await archive.putOnce(callKey(call.sha256), await documents.read(call), 'application/json');
}

/** Archives one event, once, and says where. */
export const archiveEvent = (ports: ArchivePorts) => async (event: Envelope) => {
  await archiveCall(ports, event);
  const { ref } = await putJsonOnce(ports.archive, recordKey(event), { version: 1, event });
  return outgoing(auditEntryRecordedV1, { record: ref, eventId: event.id, eventType: event.type });
};
