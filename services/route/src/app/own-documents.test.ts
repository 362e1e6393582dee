import type { ContractRoutingRequestedV1Data, ObjectRef, ValidatedSection } from '@countersign/events';
import { putJsonOnce, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { beforeEach, expect, it } from 'vitest';
import { readOwnSections } from './own-documents.ts';

const RUN = 'run-0000000001';
const OTHER = 'run-0000000002';

let store: ReturnType<typeof memoryObjectStore>;
let data: ContractRoutingRequestedV1Data;
beforeEach(async () => {
  store = memoryObjectStore();
  await documentsOf(OTHER);
  data = await documentsOf(RUN);
});

const write = async (key: string, document: object): Promise<ObjectRef> =>
  (await putJsonOnce(store, key, document)).ref;

const verdict = (id: string, revision: number, outcome: ValidatedSection['outcome']) => ({
  ...{ version: 1, sectionId: id, title: id, revision, modelId: 'model', outcome, errors: [] },
});

/** What the stages wrote of a contract: one section passed, another failed. */
async function documentsOf(runId: string): Promise<ContractRoutingRequestedV1Data> {
  const sections = ['payment', 'liability'].map((id) => ({ id, title: id }));
  const plan = { version: 1, reportType: 'r', reportTypeVersion: '1', contractType: 'nda', sections };
  await write(runKeys.sectionPlan(runId), plan);
  const section = (id: string, revision: number, outcome: ValidatedSection['outcome']) =>
    write(runKeys.section(runId, id, revision), verdict(id, revision, outcome));
  return {
    text: await write(runKeys.text(runId), { text: runId }),
    classification: await write(runKeys.classification(runId), { of: runId }),
    brief: await write(runKeys.brief(runId), { brief: runId }),
    ...{ fileName: 'a.pdf', reportType: 'r', round: 0 },
    sections: [
      {
        id: 'payment',
        title: 'p',
        status: 'done',
        revision: 1,
        section: await section('payment', 1, 'passed'),
      },
      {
        ...{ id: 'liability', title: 'l', status: 'failed', revision: 1 },
        section: await section('liability', 1, 'failed_safety_check'),
      },
    ],
  };
}

const [PAYMENT, LIABILITY] = [0, 1] as const;
const sectionsWith = (at: number, change: object) => ({
  sections: data.sections.map((each, index) => (index === at ? { ...each, ...change } : each)),
});
const asked = (change: Partial<ContractRoutingRequestedV1Data> = {}) =>
  readOwnSections(store, { subject: RUN, data: { ...data, ...change } });

it('takes what the stages wrote of the contract', async () => {
  expect((await asked()).map(({ sectionId }) => sectionId)).toEqual(['payment']);
  expect(await asked({ brief: undefined })).toHaveLength(1);
});

it.each<[string, () => Promise<object> | object, string]>([
  ['a section done that was unsafe', () => sectionsWith(LIABILITY, { status: 'done' }), 'section liability'],
  [
    'a section done of which nothing was written',
    () => sectionsWith(LIABILITY, { status: 'done', section: undefined }),
    'section liability',
  ],
  ['another revision of a section', () => sectionsWith(PAYMENT, { revision: 0 }), 'section payment'],
  [
    'one section for another',
    () => sectionsWith(LIABILITY, { status: 'done', section: data.sections[PAYMENT]?.section }),
    'section liability',
  ],
  ['fewer sections', () => ({ sections: data.sections.slice(0, 1) }), 'section liability'],
  ['the text of another contract', async () => ({ text: (await documentsOf(OTHER)).text }), 'text'],
  [
    'the type of another contract',
    async () => ({ classification: (await documentsOf(OTHER)).classification }),
    'classification',
  ],
  ['the brief of another contract', async () => ({ brief: (await documentsOf(OTHER)).brief }), 'brief'],
  [
    'the section of another contract',
    async () => sectionsWith(PAYMENT, { section: (await documentsOf(OTHER)).sections[PAYMENT]?.section }),
    'section payment',
  ],
  [
    'what somebody put elsewhere',
    async () => ({ classification: await write('elsewhere.json', { of: RUN }) }),
    'classification',
  ],
  [
    'another hash',
    () => ({ classification: { ...data.classification, sha256: 'f'.repeat(64) } }),
    'classification',
  ],
])('refuses %s', async (_, change, named) => {
  await expect(asked(await change())).rejects.toMatchObject({
    name: 'ObjectAltered',
    message: expect.stringContaining(`wrote: ${named}. See`),
  });
});
