import { readFileSync } from 'node:fs';
import {
  contractFailedV1,
  contractForgottenV1,
  contractReceivedV1,
  contractSectionGeneratedV1,
  type Envelope,
  envelopeV1,
} from '@countersign/events';
import { newEvent, outgoing, putJsonOnce } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { readRecord } from '../domain/record.ts';
import { memoryArchive } from '../testing/memory-archive.ts';
import { archiveEvent } from './archive-event.ts';
import { createRecorder, type RecorderPorts } from './recorder.ts';

const context = { runId: 'run-0000000001' };
const ref = { uri: 's3://documents/x', sha256: 'a'.repeat(64), bytes: 1 };
const AT = new Date('2026-11-22T09:12:00Z');

describe('archiveEvent', () => {
  let audit: ReturnType<typeof memoryArchive>;
  let documents: ReturnType<typeof memoryObjectStore>;
  let locked: string[];
  let salts = 0;
  const locks = { lock: async (runId: string) => void locked.push(runId) };
  const recorderOf = (change: Partial<RecorderPorts> = {}) => {
    let names = 0;
    return createRecorder({
      archive: audit.store,
      signer: audit.recording.signer,
      trusted: async () => audit.trusted.records,
      newName: () => `recorder-${++names}`,
      now: () => AT,
      ...change,
    });
  };
  const archiving = (recorder = recorderOf()) =>
    archiveEvent({ documents, recorder, locks, newSalt: () => `salt-${++salts}` });
  const received = (id: string): Envelope => {
    const data = { document: ref, bucket: 'b', key: 'k', fileName: 'k', via: 'upload' as const };
    return { ...newEvent('choreographer', outgoing(contractReceivedV1, data), context, AT), id };
  };
  const keyOf = (id: string) => `records/2026/11/22/09/${id}.json`;
  const recorded = (id: string) => {
    const record = readRecord(
      keyOf(id),
      Buffer.from(audit.objects.get(keyOf(id)) ?? ''),
      audit.trusted.records,
    );
    if (typeof record === 'string') throw new Error(record);
    return record.payload;
  };

  beforeEach(() => {
    audit = memoryArchive();
    documents = memoryObjectStore();
    locked = [];
  });

  it.each(['contract.completed.v1', 'contract.failed.v1'])(
    'locks the documents of a run at %s',
    async (type) => {
      const example = new URL(`../../../../events/examples/${type}.json`, import.meta.url);
      const event = envelopeV1.parse(JSON.parse(readFileSync(example, 'utf8')));
      await archiving()(event);
      expect(locked).toEqual([event.subject]);
    },
  );

  it('locks nothing while a run goes on', async () => {
    await archiving()(received('a'));
    expect(locked).toEqual([]);
  });

  it('keeps the whole event under its hour, signed, and answers with the place', async () => {
    const event = received('a');
    const { data } = await archiving()(event);
    expect(data).toMatchObject({ eventId: 'a', record: { uri: `s3://audit/${keyOf('a')}` } });
    expect(recorded('a')).toMatchObject({ event, key: keyOf('a'), recordedAt: AT.toISOString() });
  });

  it('numbers what it writes without a gap, however many come at once, each with the hash of the one before', async () => {
    const archive = archiving();
    await Promise.all(['a', 'b', 'c'].map((id) => archive(received(id))));
    expect(['a', 'b', 'c'].map((id) => recorded(id)?.sequence)).toEqual([1, 2, 3]);
    expect(recorded('a')?.previous).toBeNull();
    expect(recorded('c')?.previous).not.toBe(recorded('b')?.previous);
  });

  it('archives a redelivered event once, and gives its number to the next', async () => {
    const archive = archiving();
    expect(await archive(received('a'))).toEqual(await archive(received('a')));
    await archive(received('b'));
    expect(recorded('b')?.sequence).toBe(2);
  });

  it('begins a new stream where it is not known whether a record was written', async () => {
    let fails = true;
    const putOnce: RecorderPorts['archive']['putOnce'] = async (...args) => {
      const stored = await audit.store.putOnce(...args);
      if (fails) throw new Error('the reply was lost');
      return stored;
    };
    const archive = archiving(recorderOf({ archive: { ...audit.store, putOnce } }));
    await expect(archive(received('a'))).rejects.toThrow('the reply was lost');
    fails = false;
    await archive(received('b'));
    expect([recorded('a'), recorded('b')].map((payload) => [payload?.recorder, payload?.sequence])).toEqual([
      ['recorder-1', 1],
      ['recorder-2', 1],
    ]);
  });

  it.each([
    ['nothing of a record', '{}', 'is no record'],
    ['an unsigned record', JSON.stringify({ version: 1, event: { ...ref } }), 'is no record'],
  ])('does not take %s for what an earlier delivery wrote', async (_, body, problem) => {
    audit.objects.set(keyOf('a'), body);
    const refused = { name: 'RecordForged', message: expect.stringContaining(problem) };
    await expect(archiving()(received('a'))).rejects.toMatchObject(refused);
  });

  it('copies no model call, but keeps its hash', async () => {
    const { ref: call } = await putJsonOnce(documents, 'runs/r/call.json', { input: 'prompt', output: '{}' });
    const usage = { inputTokens: 1, outputTokens: 1, cachedTokens: 0 };
    const data = { sectionId: 'payment', revision: 0, draft: ref, call, modelId: 'm', usage, costUsd: 0 };
    const event = newEvent('summarize', outgoing(contractSectionGeneratedV1, data), context, AT);
    await archiving()(event);
    expect([...audit.objects.keys()]).toEqual([keyOf(event.id)]);
    expect(recorded(event.id)).toMatchObject({ event: { data: { call } } });
  });

  describe('of words that somebody wrote', () => {
    const failed = (message: string): Envelope => {
      const error = { class: 'input', name: 'NoText', message } as const;
      const data = {
        fileName: 'k',
        bucket: 'b',
        key: 'k',
        stage: 'extract',
        error,
        redrivable: false,
        costUsd: 0,
      };
      return { ...newEvent('choreographer', outgoing(contractFailedV1, data), context, AT), id: 'f' };
    };
    const WORDS = 'runs/run-0000000001/words/f.json';

    it('keeps them with the documents of the run, and in the record their hash alone', async () => {
      await archiving()(failed('Clause 7 is unreadable'));
      expect(audit.objects.get(keyOf('f'))).not.toContain('Clause 7');
      const kept = await documents.find(WORDS);
      expect(recorded('f')).toMatchObject({
        words: kept,
        event: { data: { error: { name: 'NoText', message: '(kept apart)' } } },
      });
      const { salt, words } = JSON.parse(new TextDecoder().decode(await documents.read(kept ?? ref)));
      expect(words).toEqual([{ at: ['error', 'message'], text: 'Clause 7 is unreadable' }]);
      expect(salt).toMatch(/^salt-/);
      expect(locked).toEqual(['run-0000000001']);
    });

    it('keeps them once, however often they come', async () => {
      const archive = archiving();
      expect(await archive(failed('x'))).toEqual(await archive(failed('x')));
    });

    it('refuses others in their place', async () => {
      await putJsonOnce(documents, WORDS, { salt: '', words: [] });
      await expect(archiving()(failed('x'))).rejects.toMatchObject({ name: 'RecordForged' });
      expect(audit.objects.size).toBe(0);
    });

    it('leaves whole why words are to be deleted', async () => {
      const by = { name: 'Lea', userId: 'lea' };
      const data = { by, reason: 'ticket 4711', at: AT.toISOString(), objects: 3 };
      const event = newEvent('choreographer', outgoing(contractForgottenV1, data), context, AT);
      await archiving()(event);
      expect(recorded(event.id)).toMatchObject({ event: { data } });
    });
  });
});
