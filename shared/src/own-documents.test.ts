import { expect, it } from 'vitest';
import { putJsonOnce } from './object-store.ts';
import { assertOwn, sectionsLeftOut } from './own-documents.ts';
import { runKeys } from './run-keys.ts';
import { memoryObjectStore } from './testing/memory-object-store.ts';

const RUN = 'run-0000000001';
const refTo = (key: string) => ({
  uri: `s3://documents/${key}?versionId=v`,
  sha256: 'a'.repeat(64),
  bytes: 1,
});

it('takes what lies where the stages of the run write', () => {
  expect(() =>
    assertOwn(RUN, [
      ['text', refTo(runKeys.text(RUN)), runKeys.text(RUN)],
      ['routing', refTo(runKeys.routing(RUN, 3)), runKeys.routingFolder(RUN)],
      ['brief', undefined, runKeys.brief(RUN)],
    ]),
  ).not.toThrow();
});

it.each([
  ['of another run', runKeys.text('run-0000000002')],
  ['below it', `${runKeys.text(RUN)}/other`],
  ['that only begins so', `${runKeys.text(RUN)}x`],
  ['that another stage wrote', runKeys.brief(RUN)],
])('refuses a document %s', (_, key) => {
  const named: Parameters<typeof assertOwn>[1] = [['text', refTo(key), runKeys.text(RUN)]];
  expect(() => assertOwn(RUN, named)).toThrow('did not write: text.');
});

it('refuses a document of the folder of a run whose id begins as this one', () => {
  const other = refTo(runKeys.routing(`${RUN}1`, 0));
  expect(() => assertOwn(RUN, [['routing', other, runKeys.routingFolder(RUN)]])).toThrow('routing');
});

it('tells which planned sections a request says nothing of', async () => {
  const store = memoryObjectStore();
  const sections = ['payment', 'liability'].map((id) => ({ id, title: id }));
  expect(await sectionsLeftOut(store, RUN, [])).toEqual([]);
  await putJsonOnce(store, runKeys.sectionPlan(RUN), {
    ...{ version: 1, reportType: 'r', reportTypeVersion: '1', contractType: 'nda', sections },
  });
  expect(await sectionsLeftOut(store, RUN, [{ id: 'payment' }])).toEqual(['section liability']);
});
