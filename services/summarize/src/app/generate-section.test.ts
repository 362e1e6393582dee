import {
  type ContractSectionGenerationRequestedV1Data,
  contractSectionGenerationRequestedV1,
  sectionDraftV1,
  type ValidatedSection,
} from '@countersign/events';
import { ModelError, newEvent, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import { describe, expect, it } from 'vitest';
import { readModelsFile } from '../adapters/bundled-files.ts';
import { findModelProfile } from '../domain/model/model-profile.ts';
import { extractedText } from '../testing/extracted-text.ts';
import { draftOf, paymentAnswer, reportTypes } from '../testing/report-type.ts';
import { generateSection } from './generate-section.ts';
import type { LanguageModel, ModelAnswer, Prompt } from './language-model.ts';
import { modelCall } from './model-call.ts';

const RUN = 'run-0000000001';
const OTHER = 'run-0000000002';
const ANSWER: ModelAnswer = {
  text: JSON.stringify(paymentAnswer('pays')),
  stopReason: 'end_turn',
  tokens: { input: 100, output: 50, cacheRead: 2000, cacheWrite: 0 },
};

/** Answers as told, one after the other, and keeps what it was asked. */
function modelAnswering(...answers: (ModelAnswer | Error)[]): LanguageModel & { prompts: Prompt[] } {
  const prompts: Prompt[] = [];
  return {
    prompts,
    async ask(prompt) {
      prompts.push(prompt);
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    },
  };
}

async function setUp(...answers: (ModelAnswer | Error)[]) {
  const store = memoryObjectStore();
  const { ref: text } = await putJsonOnce(
    store,
    runKeys.text(RUN),
    extractedText('The Buyer pays.', 'Page two.'),
  );
  const model = modelAnswering(...answers);
  const profile = findModelProfile(readModelsFile(), 'eu.anthropic.claude-sonnet-4-6');
  const request = (changes: Partial<ContractSectionGenerationRequestedV1Data> = {}) =>
    newEvent(
      'choreographer',
      outgoing(contractSectionGenerationRequestedV1, {
        text,
        contractType: 'supply',
        reportType: 'contract-review',
        sectionId: 'payment',
        revision: 0,
        ...changes,
      }),
      { runId: RUN },
    );
  const ports = { store, model, profile, reportTypes };
  return { store, model, request, ports, generate: generateSection(ports) };
}

describe('generateSection', () => {
  it('answers with the draft, its usage and its cost', async () => {
    const { generate, request, store } = await setUp(ANSWER);
    const { data } = await generate(request());
    expect(data).toMatchObject({
      sectionId: 'payment',
      revision: 0,
      modelId: 'eu.anthropic.claude-sonnet-4-6',
      usage: { inputTokens: 2100, outputTokens: 50, cachedTokens: 2000 },
    });
    expect(data.costUsd).toBeCloseTo((100 * 3.3 + 50 * 16.5 + 2000 * 0.33) / 1e6, 10);
    expect((await readJson(store, data.draft, sectionDraftV1)).answer).toBe(ANSWER.text);
  });

  it.each([
    ['nothing of a document that fits', 120_000, 0],
    ['what a long document was narrowed by', 2, expect.any(Number)],
  ])('records %s', async (_, documentTokens, narrowedAway) => {
    const { ports, request, store } = await setUp(ANSWER);
    const generate = generateSection({ ...ports, profile: { ...ports.profile, documentTokens } });
    const { data } = await generate(request());
    const draft = await readJson(store, data.draft, sectionDraftV1);
    expect(draft.narrowedAway).toEqual(narrowedAway);
    expect(draft.narrowedAway! > 0).toBe(documentTokens === 2);
  });

  it('asks about all sections with the same bytes up to the question', async () => {
    const { generate, request, model } = await setUp(ANSWER, ANSWER);
    await generate(request());
    await generate(request({ sectionId: 'obligations' }));
    const [payment, obligations] = model.prompts;
    expect({ ...payment, question: '' }).toEqual({ ...obligations, question: '' });
    expect(payment!.question).not.toBe(obligations!.question);
    expect(payment!.document).toContain('The Buyer pays.\nPage two.');
  });

  it('answers a redelivered request without asking again', async () => {
    const { generate, request, model } = await setUp(ANSWER);
    expect(await generate(request())).toEqual(await generate(request()));
    expect(model.prompts).toHaveLength(1);
  });

  it('does not ask again when it stopped between call and draft', async () => {
    const { generate, request, store, model } = await setUp(ANSWER);
    const first = await generate(request());
    store.objects.delete(`s3://documents/${runKeys.draft(RUN, 'payment', 0)}`);
    expect(await generate(request())).toEqual(first);
    expect(model.prompts).toHaveLength(1);
  });

  it('stores nothing when the model fails, so that the retry asks again', async () => {
    const { generate, request } = await setUp(new ModelError('ThrottlingException', 'Slow down'), ANSWER);
    await expect(generate(request())).rejects.toMatchObject({ name: 'ThrottlingException', retryable: true });
    expect((await generate(request())).data.revision).toBe(0);
  });

  it('keeps the call for audit: input, parameters and output', async () => {
    const { generate, request, store, model } = await setUp(ANSWER);
    const event = request();
    const call = await readJson(store, (await generate(event)).data.call!, modelCall);
    expect(call.input).toMatchObject({
      instructions: model.prompts[0]!.instructions,
      question: model.prompts[0]!.question,
      document: { text: event.data.text, passages: [{ start: 0 }] },
    });
    expect(call.parameters).toMatchObject({ modelId: 'eu.anthropic.claude-sonnet-4-6', maxTokens: 8000 });
    expect(call.output).toEqual(ANSWER);
  });

  it('repairs with the refused answer and every error', async () => {
    const { generate, request, store, model } = await setUp(ANSWER);
    const { ref: draft } = await putJsonOnce(
      store,
      runKeys.draft(RUN, 'payment', 0),
      draftOf('{"summary": "half'),
    );
    const verdict: ValidatedSection = {
      version: 1,
      sectionId: 'payment',
      title: 'Payment',
      revision: 0,
      modelId: 'model',
      outcome: 'failed',
      errors: [{ rule: 'json', path: '', message: 'Not JSON.' }],
    };
    const { ref: section } = await putJsonOnce(store, runKeys.section(RUN, 'payment', 0), verdict);
    await generate(request({ revision: 1, repair: { draft, section } }));
    expect(model.prompts[0]!.question).toMatch(/\{"summary": "half[\s\S]*- \/ \(json\): Not JSON\./);
  });

  it("changes a section by the reviewer's comment", async () => {
    const { generate, request, store, model } = await setUp(ANSWER);
    const standing: ValidatedSection = {
      version: 1,
      sectionId: 'payment',
      title: 'Payment',
      revision: 0,
      modelId: 'model',
      outcome: 'passed',
      errors: [],
      content: {
        summary: 'As it stood.',
        findings: [
          {
            category: 'x',
            title: 'X',
            detail: 'x',
            citations: [{ quote: 'pays', page: 1, start: 0, end: 4, boxes: [] }],
          },
        ],
      },
    };
    const { ref: section } = await putJsonOnce(store, runKeys.section(RUN, 'payment', 0), standing);
    await generate(request({ revision: 2, change: { comment: 'Mention taxes.', by: 'ada', section } }));
    const { question } = model.prompts[0]!;
    expect(question).toContain('Mention taxes.');
    expect(question).toContain('"citations":[{"quote":"pays"}]');
    expect(question).toContain('As it stood.');
  });

  it.each(['text', 'draft', 'section'])('asks nothing about the %s of another contract', async (which) => {
    const { generate, request, store, model } = await setUp(ANSWER);
    const other = async (key: string) => (await putJsonOnce(store, key, extractedText('x'))).ref;
    const own = await other(runKeys.draft(RUN, 'payment', 0));
    const verdict = await other(runKeys.section(RUN, 'payment', 0));
    const refs = {
      text: { text: await other(runKeys.text(OTHER)) },
      draft: { repair: { draft: await other(runKeys.draft(OTHER, 'payment', 0)), section: verdict } },
      section: { repair: { draft: own, section: await other(runKeys.section(OTHER, 'payment', 0)) } },
    };
    const asked = request({ revision: 1, ...refs[which as keyof typeof refs] });
    await expect(generate(asked)).rejects.toMatchObject({
      name: 'ObjectAltered',
      message: expect.stringContaining(`did not write: ${which}.`),
    });
    expect(model.prompts).toEqual([]);
  });

  it.each([{ reportType: 'no-such-report' }, { sectionId: 'no-such-section' }])(
    'fails for %j',
    async (changes) => {
      const { generate, request, model } = await setUp(ANSWER);
      await expect(generate(request(changes))).rejects.toThrow('no-such');
      expect(model.prompts).toEqual([]);
    },
  );
});

describe('generateSection of a contract that is longer than a prompt', () => {
  const ORDINARY = Array.from({ length: 60 }, (_, n) => `${n}. The parties act with care in matter ${n}.`);
  const LIABLE = 'The liability of the Seller is limited to $90.';
  const PAID = 'The Buyer shall pay the price in royalties.';
  const LONG = [...ORDINARY, LIABLE, ...ORDINARY, PAID, ...ORDINARY].join('\n\n');

  async function setUpLong(planned?: readonly string[]) {
    const { ports, request, store, model } = await setUp(ANSWER, ANSWER);
    store.objects.delete(`s3://documents/${runKeys.text(RUN)}`);
    const { ref: text } = await putJsonOnce(store, runKeys.text(RUN), extractedText(LONG));
    if (planned) {
      await putJsonOnce(store, runKeys.sectionPlan(RUN), {
        version: 1,
        reportType: 'contract-review',
        reportTypeVersion: '1',
        contractType: 'nda',
        sections: planned.map((id) => ({ id, title: id })),
      });
    }
    const profile = { ...ports.profile, documentTokens: 2000, knownFacts: false };
    const generate = generateSection({ ...ports, profile });
    const write = async (sectionId: string) => {
      const { data } = await generate(request({ text, sectionId }));
      return readJson(store, data.draft, sectionDraftV1);
    };
    return { model, write };
  }

  it('gives each section the passages on its subject, and says which it was given', async () => {
    const { model, write } = await setUpLong();
    const draft = await write('payment');
    await write('liability-and-indemnity');
    const [payment, liability] = model.prompts.map(({ document }) => document);
    expect([payment!.includes(PAID), payment!.includes(LIABLE)]).toEqual([true, false]);
    expect([liability!.includes(PAID), liability!.includes(LIABLE)]).toEqual([false, true]);
    expect(
      draft.seen!.some(({ start, end }) => start <= LONG.indexOf(PAID) && LONG.indexOf(PAID) < end),
    ).toBe(true);
    expect(draft.narrowedAway).toBeGreaterThan(0);
  });

  it('deals nothing to a section that the report does not have', async () => {
    const { model, write } = await setUpLong(['liability-and-indemnity', 'termination-and-renewal']);
    await write('liability-and-indemnity');
    await write('termination-and-renewal');
    expect(model.prompts.filter(({ document }) => document.includes(PAID))).toHaveLength(1);
  });
});

describe('generateSection for a model that is told what is known', () => {
  const facts = async (knownFacts: boolean, withReader = true) => {
    const { ports, request, model } = await setUp(ANSWER);
    const generate = generateSection({
      ...ports,
      profile: { ...ports.profile, knownFacts },
      ...(withReader && { readBrief: (text: string) => emptyBrief({ subject: text.slice(0, 14) }) }),
    });
    await generate(request());
    return model.prompts[0]!;
  };

  it('says the facts after the bytes that all sections share', async () => {
    const { question, document } = await facts(true);
    expect(question).toMatch(/<known-facts>[\s\S]*subject: "The Buyer pays"[\s\S]*<\/known-facts>$/);
    expect(document).not.toContain('known-facts');
  });

  it.each([
    ['a model that is not told', false, true],
    ['whoever measures sections without a brief', true, false],
  ])('leaves them out for %s', async (_, told, withReader) => {
    expect((await facts(told, withReader)).question).not.toContain('known-facts');
  });
});
