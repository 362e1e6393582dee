import {
  type ContractSectionGeneratedV1,
  contractBriefedV1,
  contractReceivedV1,
  contractSectionGeneratedV1,
} from '@countersign/events';
import { newEvent, outgoing, putJsonOnce } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { archiveEvent } from './archive-event.ts';

const context = { runId: 'run-0000000001' };
const ref = { uri: 's3://documents/x', sha256: 'a'.repeat(64), bytes: 1 };

describe('archiveEvent', () => {
  const setUp = () => {
    const archive = memoryObjectStore('audit');
    const documents = memoryObjectStore();
    return { archive, documents, archiving: archiveEvent({ archive, documents }) };
  };
  const received = () => {
    const data = { document: ref, bucket: 'b', key: 'k', fileName: 'k', via: 'upload' as const };
    return newEvent(
      'choreographer',
      outgoing(contractReceivedV1, data),
      context,
      new Date('2026-11-22T09:12:00Z'),
    );
  };

  it('keeps the whole event under its hour and answers with the place', async () => {
    const { archive, archiving } = setUp();
    const event = received();
    const { data } = await archiving(event);
    const uri = `s3://audit/records/2026/11/22/09/${event.id}.json`;
    expect(data).toMatchObject({ eventId: event.id, record: { uri } });
    expect(JSON.parse(new TextDecoder().decode(archive.objects.get(uri)))).toEqual({ version: 1, event });
  });

  it('archives a redelivered event once', async () => {
    const { archive, archiving } = setUp();
    const event = received();
    expect(await archiving(event)).toEqual(await archiving(event));
    expect(archive.objects.size).toBe(1);
  });

  it('keeps a copy of the model call behind an executive summary, where there was one', async () => {
    const { archive, documents, archiving } = setUp();
    const { ref: call } = await putJsonOnce(documents, 'runs/r/call.json', { input: 'brief', output: '{}' });
    const data = { brief: ref, burdens: 0, incomplete: 0 };
    await archiving(newEvent('summarize', outgoing(contractBriefedV1, data), context));
    expect([...archive.objects.keys()].filter((key) => key.includes('/calls/'))).toEqual([]);
    await archiving(newEvent('summarize', outgoing(contractBriefedV1, { ...data, call }), context));
    expect(archive.objects.has(`s3://audit/calls/${call.sha256}.json`)).toBe(true);
  });

  it('keeps a copy of the model call behind a section', async () => {
    const { archive, documents, archiving } = setUp();
    const { ref: call } = await putJsonOnce(documents, 'runs/r/call.json', { input: 'prompt', output: '{}' });
    const data: ContractSectionGeneratedV1['data'] = {
      sectionId: 'payment',
      revision: 0,
      draft: ref,
      call,
      modelId: 'm',
      usage: { inputTokens: 1, outputTokens: 1, cachedTokens: 0 },
      costUsd: 0,
    };
    await archiving(newEvent('summarize', outgoing(contractSectionGeneratedV1, data), context));
    expect(archive.objects.has(`s3://audit/calls/${call.sha256}.json`)).toBe(true);
  });
});
