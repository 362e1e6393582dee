import type { Envelope, ObjectRef } from '@countersign/events';
import { DownstreamError, type ObjectStore, sha256 } from '@countersign/shared';
import { recordKey } from '../domain/keys.ts';
import { type RecordPayload, readRecord, type StoredRecord } from '../domain/record.ts';
import { type PublicKeys, type Signer, signText } from '../domain/signed-text.ts';

export interface RecorderPorts {
  readonly archive: Pick<ObjectStore, 'putOnce' | 'read'>;
  readonly signer: Signer;
  /** The recorder's own key, to tell what others put into its place. */
  readonly trusted: () => Promise<PublicKeys>;
  /** A name that no recorder ever had. */
  readonly newName: () => string;
  readonly now: () => Date;
}

/** What a record names besides its event. */
export type RecordedWith = Pick<RecordPayload, 'call' | 'words'>;

export interface Recorder {
  /** Archives an event once, with what goes with it, and says where. @throws DownstreamError `RecordForged` */
  record(event: Envelope, more?: RecordedWith): Promise<ObjectRef>;
}

/**
 * Writes signed records, one after the other, each numbered and with the hash of the one before. Where it is not known
 * whether a write came to be, a new stream begins, so that no number is ever missing or given twice.
 */
export function createRecorder(ports: RecorderPorts): Recorder {
  const newStream = () => ({ recorder: ports.newName(), sequence: 0, previous: null as string | null });
  let stream = newStream();
  let last: Promise<unknown> = Promise.resolve();

  /** What an earlier delivery wrote, if it was one. */
  async function written(key: string, ref: ObjectRef): Promise<ObjectRef> {
    const found = readRecord(key, await ports.archive.read(ref), await ports.trusted());
    if (typeof found === 'object' && found.payload) return ref;
    const problem = typeof found === 'string' ? found : 'is not signed';
    throw new DownstreamError('RecordForged', `${key} ${problem}: somebody wrote there before the recorder`);
  }

  async function write(event: Envelope, more: RecordedWith): Promise<ObjectRef> {
    const key = recordKey(event);
    const payload = {
      version: 2,
      recorder: stream.recorder,
      sequence: stream.sequence + 1,
      previous: stream.previous,
      recordedAt: ports.now().toISOString(),
      key,
      event: { ...event },
      ...more,
    } satisfies RecordPayload;
    const record: StoredRecord = { version: 2, ...(await signText(ports.signer, JSON.stringify(payload))) };
    const text = JSON.stringify(record);
    const { ref, created } = await ports.archive.putOnce(key, text, 'application/json');
    if (!created) return written(key, ref);
    stream = { ...stream, sequence: payload.sequence, previous: sha256(text) };
    return ref;
  }

  return {
    record(event, more = {}) {
      const writing = last.then(() => write(event, more));
      last = writing.catch(() => {
        stream = newStream();
      });
      return writing;
    },
  };
}
