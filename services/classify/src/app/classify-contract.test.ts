import {
  contractClassificationRequestedV1,
  type DocumentKind,
  type ExtractedText,
  type Reading,
  type TypeScore,
} from '@countersign/events';
import { ModelError, newEvent, outgoing, putJsonOnce, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { classifyContract } from './classify-contract.ts';
import type { TypeModel } from './type-model.ts';

const RUN = 'run-0000000001';
const SCORES: TypeScore[] = [
  { type: 'nda', score: 0.9 },
  { type: 'supply', score: 0.1 },
];
const TEXT: ExtractedText = {
  version: 1,
  language: 'en',
  method: 'text-layer',
  text: 'Mutual non-disclosure agreement Page 1',
  bodyEnd: 31,
  pages: [],
};

function modelAnswering(answer: readonly TypeScore[] | Error): TypeModel & { asked: string[] } {
  const asked: string[] = [];
  return {
    name: 'endpoint',
    asked,
    async scoreTypes(text) {
      asked.push(text);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

const readingOf = (kind: DocumentKind) =>
  ({ kind, attachments: [], signatures: [], foreignPassages: [], warnings: [] }) satisfies Reading;

async function setUp(
  answer: readonly TypeScore[] | Error = SCORES,
  language = 'en',
  kind: DocumentKind = 'contract',
  words = TEXT.text,
) {
  const store = memoryObjectStore();
  const document = { ...TEXT, text: words, bodyEnd: words.length - 7, language, reading: readingOf(kind) };
  const { ref: text } = await putJsonOnce(store, runKeys.text(RUN), document);
  const request = newEvent('choreographer', outgoing(contractClassificationRequestedV1, { text }), {
    runId: RUN,
  });
  const model = modelAnswering(answer);
  return {
    store,
    model,
    request,
    classify: classifyContract({ store, model, threshold: 0.5, languages: ['en'] }),
  };
}

describe('classifyContract', () => {
  it('asks the model about the body and answers with type and runners-up', async () => {
    const { classify, model, request } = await setUp();
    const { data } = await classify(request);
    expect(data).toMatchObject({
      contractType: 'nda',
      confident: true,
      runnersUp: [{ type: 'supply', score: 0.1 }],
    });
    expect(model.asked).toEqual(['Mutual non-disclosure agreement']);
  });

  it.each([
    ['de', false],
    ['en', true],
    ['und', true],
  ])('trusts a high score in a language that the model knows: %s', async (language, confident) => {
    const { classify, request } = await setUp(SCORES, language);
    expect((await classify(request)).data).toMatchObject({ score: 0.9, confident });
  });

  it.each([
    ['SEPARATION AGREEMENT\nExecutive keeps the secrets. Page 1', false],
    ['CONFIDENTIALITY AGREEMENT\nExecutive keeps the secrets. Page 1', true],
  ])('trusts no type of secrecy that the title does not bear out: %s', async (words, confident) => {
    const { classify, request } = await setUp(SCORES, 'en', 'contract', words);
    expect((await classify(request)).data).toMatchObject({ contractType: 'nda', confident });
  });

  it('gives what is no contract no type of contract, and asks no model', async () => {
    const { classify, model, request } = await setUp(SCORES, 'en', 'other');
    const { data } = await classify(request);
    expect(data).toMatchObject({ contractType: 'not-a-contract', score: 0, confident: false, runnersUp: [] });
    expect(await classify(request)).toMatchObject({ data });
    expect(model.asked).toEqual([]);
  });

  it.each(['amendment', 'unfilled-form'] as const)('gives the type of an %s', async (kind) => {
    const { classify, request } = await setUp(SCORES, 'en', kind);
    expect((await classify(request)).data.contractType).toBe('nda');
  });

  it('gives a contract no type by the text of another', async () => {
    const { classify, model, request, store } = await setUp();
    const { ref: text } = await putJsonOnce(store, runKeys.text('run-0000000002'), TEXT);
    await expect(classify({ ...request, data: { text } })).rejects.toThrow('did not write: text.');
    expect(model.asked).toEqual([]);
  });

  it('answers a redelivered request from the stored output, without the model', async () => {
    const { classify, model, request } = await setUp();
    const first = await classify(request);
    expect(await classify(request)).toEqual(first);
    expect(model.asked).toHaveLength(1);
  });

  it('stores nothing when the model fails, so that the retry asks again', async () => {
    const { classify, store, request } = await setUp(new ModelError('ThrottlingException', 'Rate exceeded'));
    await expect(classify(request)).rejects.toMatchObject({ name: 'ThrottlingException', retryable: true });
    expect(await store.find(runKeys.classification(RUN))).toBeUndefined();
  });
});
