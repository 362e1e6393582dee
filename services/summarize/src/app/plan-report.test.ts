import { contractSectionPlanningRequestedV1, type TextPage } from '@countersign/events';
import { newEvent, outgoing, putJsonOnce, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { readModelsFile } from '../adapters/bundled-files.ts';
import { findModelProfile, type ModelProfile } from '../domain/model/model-profile.ts';
import { extractedText } from '../testing/extracted-text.ts';
import { reportTypes } from '../testing/report-type.ts';
import { planReport } from './plan-report.ts';

const RUN = 'run-0000000001';

const SONNET = findModelProfile(readModelsFile(), 'eu.anthropic.claude-sonnet-4-6');

async function plan(
  page: string,
  changes = {},
  hidden: TextPage['hidden'] = [],
  profile: ModelProfile = SONNET,
  of = RUN,
) {
  const store = memoryObjectStore();
  const { pages, ...rest } = extractedText(page);
  const document = { ...rest, pages: pages.map((each) => ({ ...each, hidden })) };
  const { ref: text } = await putJsonOnce(store, runKeys.text(of), document);
  const data = { text, contractType: 'nda', reportType: 'contract-review', ...changes };
  const request = newEvent('choreographer', outgoing(contractSectionPlanningRequestedV1, data), {
    runId: RUN,
  });
  return { answer: () => planReport({ store, reportTypes, profile })(request) };
}

describe('planReport', () => {
  it('answers with the sections of the type, the same each time', async () => {
    const { answer } = await plan('An agreement.');
    const first = await answer();
    expect(first.data.sections).toHaveLength(6);
    expect(await answer()).toEqual(first);
  });

  it('plans nothing by the text of another contract', async () => {
    const { answer } = await plan('An agreement.', {}, [], SONNET, 'run-0000000002');
    await expect(answer()).rejects.toThrow('did not write: text.');
  });

  it.each(['', '12 34 … 5 % –', '\u0001\u0002'])('refuses a document without words: %j', async (page) => {
    const { answer } = await plan(page);
    await expect(answer()).rejects.toMatchObject({ name: 'NoText', class: 'input', retryable: false });
  });

  it.each(['اتفاقية توريد', '契約書は', 'Rahmenvertrag'])('takes words of any script: %s', async (page) => {
    const { answer } = await plan(page);
    expect((await answer()).data.sections).not.toEqual([]);
  });

  it('plans for a document that shows no words but hides some: a person decides about it', async () => {
    const box = { left: 0, top: 0, width: 1, height: 1 };
    const { answer } = await plan('', {}, [{ text: 'Liability is unlimited.', why: 'invisible', box }]);
    expect((await answer()).data.sections).not.toEqual([]);
  });

  it('has the first section written alone, so that the others find the document in the cache', async () => {
    const { answer } = await plan('An agreement.');
    expect((await answer()).data.firstAlone).toBe(true);
  });

  it.each<[string, Partial<ModelProfile>]>([
    ['no cache', { promptCache: false }],
    ['a cache that costs nothing', { price: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 } }],
    ['too small a budget, so that sections read different passages', { documentTokens: 100 }],
  ])('has them begin together with %s', async (_, change) => {
    const { answer } = await plan('An agreement on many things. '.repeat(100), {}, [], {
      ...SONNET,
      ...change,
    });
    expect((await answer()).data).not.toHaveProperty('firstAlone');
  });

  it('names the report types that it has', async () => {
    const { answer } = await plan('Words.', { reportType: 'novel' });
    await expect(answer()).rejects.toThrow(/novel.*clinical-study-report, contract-review/);
  });
});
