import { type ContractIndexingRequestedV1, contractIndexingRequestedV1 } from '@countersign/events';
import { newEvent, outgoing, putJsonOnce, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import { beforeEach, expect, it } from 'vitest';
import type { IndexedDocument } from '../domain/search-document.ts';
import { indexContract } from './index-contract.ts';

const RUN = 'run-0000000001';
const OTHER = 'run-0000000002';
const GROUPS = { [RUN]: 'finance', [OTHER]: 'commercial-contracts' };

let store: ReturnType<typeof memoryObjectStore>;
let written: IndexedDocument[];
beforeEach(() => {
  store = memoryObjectStore();
  written = [];
});

const put = async (key: string, document: object) => (await putJsonOnce(store, key, document)).ref;

/** What the stages wrote of a contract, and the request that follows. */
async function requestOf(runId: keyof typeof GROUPS): Promise<ContractIndexingRequestedV1> {
  const report = await put(runKeys.report(runId, 0, 'pdf'), {});
  const verdict = {
    ...{ version: 1, sectionId: 'payment', title: 'Payment', revision: 0, modelId: 'm' },
    ...{ outcome: 'passed', errors: [], content: { summary: 'Paid.', findings: [] } },
  };
  const text = { version: 1, language: 'en', method: 'text-layer', text: `Words of ${runId}.` };
  const classification = { version: 1, contractType: 'nda', score: 0.9, threshold: 0.5, confident: true };
  const routing = {
    ...{ version: 1, playbook: { name: 'standard', version: '1' }, score: 1, level: 'low', route: 'review' },
    ...{ group: GROUPS[runId], lead: 'legal-leads', approvalsRequired: 1, reviewHours: 24 },
    ...{ findings: [], explanation: [], alerts: [] },
  };
  const data = {
    ...{
      fileName: 'a.pdf',
      document: report,
      report: { docx: report, pdf: report },
      status: 'COMPLETED' as const,
    },
    text: await put(runKeys.text(runId), { ...text, bodyEnd: 1, pages: [] }),
    brief: await put(
      runKeys.brief(runId),
      emptyBrief({ governingLaw: { value: GROUPS[runId], citations: [] } }),
    ),
    classification: await put(runKeys.classification(runId), {
      ...classification,
      ranking: [{ type: 'nda', score: 0.9 }],
      model: 'm',
    }),
    routing: await put(runKeys.routing(runId, 0), routing),
    sections: [
      {
        ...{ id: 'payment', title: 'Payment', status: 'done' as const, revision: 0 },
        section: await put(runKeys.section(runId, 'payment', 0), verdict),
      },
    ],
  };
  return newEvent('choreographer', outgoing(contractIndexingRequestedV1, data), { runId });
}

const index = (request: ContractIndexingRequestedV1) => {
  const write = async (_: string, documents: readonly IndexedDocument[]) => void written.push(...documents);
  return indexContract({ store, index: { write } })(request);
};

it('lets the groups of its routing find a contract', async () => {
  await index(await requestOf(RUN));
  expect(written).toMatchObject([{ runId: RUN, groups: ['finance', 'legal-leads'] }]);
});

it('finds it by what the brief says', async () => {
  await index(await requestOf(RUN));
  expect(written[0]?.text).toContain('Governing law: finance');
});

it.each(['text', 'brief', 'classification', 'routing', 'sections'] as const)(
  'opens the words of a contract to nobody by the %s of another',
  async (field) => {
    const [own, other] = [await requestOf(RUN), await requestOf(OTHER)];
    const forged = { ...own, data: { ...own.data, [field]: other.data[field] } };
    await expect(index(forged)).rejects.toMatchObject({ name: 'ObjectAltered' });
    expect(written).toEqual([]);
  },
);
