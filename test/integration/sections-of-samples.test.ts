import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import {
  contractSectionGenerationRequestedV1,
  contractSectionValidationRequestedV1,
  type ObjectRef,
  validatedSectionV1,
} from '@countersign/events';
import { type Bedrock, createBedrock } from '@countersign/local/aws/bedrock/index';
import { createFaultPlan } from '@countersign/local/core/faults/fault-plan';
import type { Gateway } from '@countersign/local/core/gateway/index';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { newEvent, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import expected from '../../samples/expected.json' with { type: 'json' };
import { bedrockLanguageModel } from '../../services/summarize/src/adapters/bedrock-language-model.ts';
import { readModelsFile } from '../../services/summarize/src/adapters/bundled-files.ts';
import { generateSection } from '../../services/summarize/src/app/generate-section.ts';
import { validateSection } from '../../services/summarize/src/app/validate-section.ts';
import { findModelProfile } from '../../services/summarize/src/domain/model/model-profile.ts';
import { planSections } from '../../services/summarize/src/domain/report-types/plan-sections.ts';
import { extractedText } from '../../services/summarize/src/testing/extracted-text.ts';
import { contractReview, reportTypes } from '../../services/summarize/src/testing/report-type.ts';
import { sampleText } from '../support/route-text.ts';

const RUN = 'run-0000000001';

/** `Rofr/Rofo/Rofn` as report types write it. */
const slugOf = (category: string) => category.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

describe('sections by the embedded Bedrock', () => {
  const faults = createFaultPlan();
  let gateway: Gateway;
  let bedrock: Bedrock;
  let client: BedrockRuntimeClient;
  beforeAll(async () => {
    gateway = await openTestGateway();
    bedrock = createBedrock({ region: 'eu-central-1' });
    gateway.serve({ apis: [bedrock.api], faults });
    client = new BedrockRuntimeClient({ ...clientConfig(gateway), maxAttempts: 1 });
  });
  afterAll(async () => {
    client.destroy();
    await gateway.close();
    await bedrock.close();
  });
  beforeEach(() => faults.clear());

  /** The service about one document, asking `modelId`. */
  async function serviceFor(source: string, modelId = 'eu.anthropic.claude-sonnet-4-6') {
    const store = memoryObjectStore();
    const { ref: text } = await putJsonOnce(store, runKeys.text(RUN), extractedText(sampleText(source)));
    const profile = findModelProfile(readModelsFile(), modelId);
    const ports = { store, reportTypes, profile, model: bedrockLanguageModel(client, profile, 30_000) };
    const request = { text, contractType: 'supply', reportType: 'contract-review' };
    return {
      async generate(sectionId: string, revision = 0, repair?: { draft: ObjectRef; section: ObjectRef }) {
        const data = { ...request, sectionId, revision, ...(repair && { repair }) };
        const event = newEvent('choreographer', outgoing(contractSectionGenerationRequestedV1, data), {
          runId: RUN,
        });
        return (await generateSection(ports)(event)).data;
      },
      async validate(sectionId: string, draft: ObjectRef, revision = 0) {
        const data = { ...request, sectionId, revision, draft };
        const event = newEvent('choreographer', outgoing(contractSectionValidationRequestedV1, data), {
          runId: RUN,
        });
        const { section } = (await validateSection(ports)(event)).data;
        return { section, ...(await readJson(store, section, validatedSectionV1)) };
      },
    };
  }

  const ids = (type: string) => planSections(contractReview, type).sections.map(({ id }) => id);

  it.each(expected.samples.filter(({ level }) => level !== 'critical'))(
    'pass at once, with quotes that stand in $source',
    async ({ source, contractType }) => {
      const { generate, validate } = await serviceFor(source);
      for (const id of ids(contractType)) {
        const { errors, outcome, content } = await validate(id, (await generate(id)).draft);
        expect({ id, errors, outcome }).toEqual({ id, errors: [], outcome: 'passed' });
        const cited = [...content!.findings, ...content!.fields!].flatMap(({ citations }) => citations);
        expect(cited.every(({ page, boxes }) => page === 1 && boxes!.length > 0)).toBe(true);
      }
    },
  );

  it('find what a careful reader finds', { timeout: 120_000 }, async () => {
    const right: string[] = [];
    const missing: string[] = [];
    const unexpected: string[] = [];
    for (const { source, contractType, language, level, clauses, concerns } of expected.samples) {
      if (level === 'critical' || language !== 'en') continue;
      const { generate, validate } = await serviceFor(source);
      const found = new Set<string>();
      for (const id of ids(contractType)) {
        const { content } = await validate(id, (await generate(id)).draft);
        for (const { category } of content!.findings) found.add(category);
      }
      const wanted = new Set(clauses.map(({ category }) => slugOf(category)));
      const concerning = new Set(concerns.map(({ concern }) => concern));
      for (const category of wanted) (found.has(category) ? right : missing).push(`${source}: ${category}`);
      for (const category of found)
        if (!wanted.has(category) && !concerning.has(category)) unexpected.push(`${source}: ${category}`);
    }
    expect(right.length / (right.length + missing.length), `missing: ${missing}`).toBeGreaterThan(0.8);
    expect(right.length / (right.length + unexpected.length), `unexpected: ${unexpected}`).toBeGreaterThan(
      0.9,
    );
  });

  it('are unsafe where the contract instructs the model', async () => {
    const { generate, validate } = await serviceFor('contracts/marketing-agreement.md');
    const { outcome, errors } = await validate('payment', (await generate('payment')).draft);
    expect(outcome).toBe('failed_safety_check');
    expect(errors.map(({ message }) => message).join()).toContain('ignore previous instructions');
  });

  it('share the cached document after the first', async () => {
    // A model of its own: caches are kept by model.
    const { generate } = await serviceFor(
      'contracts/outsourcing-agreement.md',
      'global.anthropic.claude-sonnet-4-6',
    );
    const [first, second] = [await generate('payment'), await generate('obligations')];
    expect(first.usage.cachedTokens).toBe(0);
    expect(second.usage.cachedTokens).toBeGreaterThan(4000);
    expect(second.costUsd).toBeLessThan(first.costUsd / 2);
  });

  it('pass after one repair when the first answer was bad', async () => {
    faults.add([{ service: 'bedrock', operation: 'Converse', fault: 'bad-output', times: 1, delayMs: 0 }]);
    const { generate, validate } = await serviceFor('contracts/supply-agreement.md');
    const { draft } = await generate('payment');
    const { outcome, section } = await validate('payment', draft);
    expect(outcome).toBe('failed');
    const repaired = await generate('payment', 1, { draft, section });
    expect((await validate('payment', repaired.draft, 1)).outcome).toBe('passed');
  });

  it('pass by tool use as well', async () => {
    const { generate, validate } = await serviceFor(
      'contracts/supply-agreement.md',
      'eu.amazon.nova-pro-v1:0',
    );
    expect((await validate('payment', (await generate('payment')).draft)).outcome).toBe('passed');
  });
});
