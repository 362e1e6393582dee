import {
  contractSectionGenerationRequestedV1,
  contractSectionValidationRequestedV1,
  type ObjectRef,
  validatedSectionV1,
} from '@countersign/events';
import { newEvent, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { type Step, scriptedServer } from '../../local/src/aws/bedrock/upstream/testing/scripted-server.ts';
import { upstreamModel } from '../../local/src/aws/bedrock/upstream/upstream-model.ts';
import { converseRequest } from '../../local/src/aws/bedrock/wire/converse-request.ts';
import { readModelsFile } from '../../services/summarize/src/adapters/bundled-files.ts';
import { converseAnswer } from '../../services/summarize/src/adapters/converse-answer.ts';
import { converseRequest as requestOf } from '../../services/summarize/src/adapters/converse-request.ts';
import { findModelProfile } from '../../services/summarize/src/domain/model/model-profile.ts';
import { createSectionStages, type LanguageModel } from '../../services/summarize/src/index.ts';
import { extractedText } from '../../services/summarize/src/testing/extracted-text.ts';
import { paymentAnswer } from '../../services/summarize/src/testing/report-type.ts';

const RUN = { runId: 'run-0000000001' };
const MODEL = 'smollm2';

let server: Awaited<ReturnType<typeof scriptedServer>>;
afterEach(() => server.close());

/** The service's own model on a small server, without Lambda and the gateway between. */
function modelOn(url: string): LanguageModel {
  const profile = findModelProfile(readModelsFile(), MODEL);
  const model = upstreamModel({ url }, () => {});
  return {
    async ask(prompt) {
      const { modelId = MODEL, ...request } = requestOf(prompt, profile);
      const answer = await model({ modelId, request: converseRequest.parse(request), badOutput: undefined });
      return converseAnswer(JSON.parse(JSON.stringify({ ...answer, $metadata: {} })));
    },
  };
}

async function twoAttempts(...scripts: readonly (readonly Step[])[]) {
  server = await scriptedServer(...scripts);
  const store = memoryObjectStore();
  const { ref: text } = await putJsonOnce(store, runKeys.text(RUN.runId), extractedText('The Buyer pays.'));
  const stages = createSectionStages({
    store,
    model: modelOn(server.url),
    modelId: MODEL,
    reportType: 'contract-review',
  });
  const common = { text, contractType: 'supply', reportType: 'contract-review', sectionId: 'payment' };
  async function attempt(revision: number, repair?: { draft: ObjectRef; section: ObjectRef }) {
    const request = { ...common, revision, ...(repair && { repair }) };
    const asked = newEvent('choreographer', outgoing(contractSectionGenerationRequestedV1, request), RUN);
    const { draft } = (await stages.generate(asked)).data;
    const drafted = { ...common, revision, draft };
    const checked = newEvent('choreographer', outgoing(contractSectionValidationRequestedV1, drafted), RUN);
    const { section, outcome } = (await stages.validate(checked)).data;
    return { draft, section, outcome, verdict: await readJson(store, section, validatedSectionV1) };
  }
  const first = await attempt(0);
  const second = await attempt(1, first);
  return { first, second, questions: server.questions() };
}

const good: Step[] = [{ say: JSON.stringify(paymentAnswer('pays')) }, { finish: 'stop' }, 'done'];

describe('a small model that answers badly', () => {
  it.each([
    [
      'prose',
      [{ say: 'Sure! The Buyer pays.' }, { finish: 'stop' }, 'done'],
      'json',
      'is not one JSON object',
    ],
    [
      'half an object',
      [{ say: '{"summary": "The' }, { wait: 5 }, 'break-off'],
      'complete-answer',
      'was cut off',
    ],
    [
      'the same for ever',
      [...Array.from({ length: 2000 }, () => ({ say: ' the Buyer pays' })), 'done'],
      'complete-answer',
      'was cut off',
    ],
    [
      'a broken call',
      [{ call: '{"summary": oops' }, { finish: 'tool_calls' }, 'done'],
      'json',
      'is not one JSON object',
    ],
    [
      'another object',
      [{ call: '{"note": "fine"}' }, { finish: 'tool_calls' }, 'done'],
      'schema',
      "must have required property 'summary'",
    ],
  ] satisfies [string, Step[], string, string][])(
    'is told what was wrong with %s, and its second answer counts',
    async (_, bad, rule, message) => {
      const { first, second, questions } = await twoAttempts(bad, good);
      expect(first.outcome).toBe('failed');
      expect(first.verdict.errors.map((error) => error.rule)).toContain(rule);
      expect(questions).toHaveLength(2);
      expect(questions[1]).toContain('<refused-answer>');
      expect(questions[1]).toContain(message);
      expect(questions[1]).not.toBe(questions[0]);
      expect(second.outcome).toBe('passed');
    },
  );
});
