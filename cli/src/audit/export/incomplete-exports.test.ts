import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  digestFile,
  EXPORTED,
  openProof,
  type PathOf,
  toldOf,
  unseal,
  verify,
  withhold,
} from '../../testing/exported-proof.ts';
import { type ExportPorts, exportRun } from './export-run.ts';
import { exportText } from './export-text.ts';

let opened: Awaited<ReturnType<typeof openProof>>;

beforeAll(async () => {
  opened = await openProof();
});
afterAll(() => opened.close());

/** The archive as it was while nothing in it was sealed. */
const beforeAnySeal = (archive: ExportPorts['archive']): ExportPorts['archive'] => ({
  ...archive,
  async *histories(prefix, afterKey) {
    if (!prefix.startsWith('digests/')) yield* archive.histories(prefix, afterKey);
  },
});

/** The decision, which is in the same digest as the end of the run. */
const isDecision = ({ key }: { readonly key: string }) => key === opened.file.records.at(-2)?.key;

describe('a proof that is not whole', () => {
  it.each<[string, (path: PathOf) => unknown]>([
    [
      'all digests are removed, and a decision is left out',
      (path) => [
        withhold(path, isDecision),
        unseal(path, () => true),
        rmSync(path('digests'), { recursive: true }),
      ],
    ],
    [
      'the last digests are removed, and a decision that they have is left out',
      (path) => [
        withhold(path, isDecision),
        unseal(path, ({ digest }) => (digest ?? 0) > 2),
        ...opened.file.digests.filter((each) => each > 2).map((each) => rmSync(path(digestFile(each)))),
      ],
    ],
  ])('shows nothing to be whole when %s', async (_, tamper) => {
    const { code, lines } = await opened.verifyAfter((path) => [
      tamper(path),
      rmSync(path('documents'), { recursive: true }),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^NOT SEALED: records.* is in no digest/));
    expect(lines.at(-1)).toBe('INCOMPLETE');
    expect(code).toBe(2);
  });

  it('is not sealed when it is exported before the next digest, and says when to export again', async () => {
    const fresh = join(opened.folder, 'fresh');
    const exported = await exportRun(
      { ...opened.ports, archive: beforeAnySeal(opened.ports.archive) },
      { ...EXPORTED, folder: fresh, withDocuments: false },
    );
    expect(exportText(exported, fresh)).toMatch(
      /NOT SEALED: 10 of .*\nExport again after the next hourly seal/,
    );
    const { code, lines } = await verify(fresh, ...toldOf(exported.file.keys));
    expect(lines.filter((line) => line.startsWith('NOT KNOWN'))).toEqual([]);
    expect([code, lines.at(-1)]).toEqual([2, 'INCOMPLETE']);
  });

  it.each([
    ['breaks off', new Uint8Array()],
    ['is another', new TextEncoder().encode('Another report')],
  ])('leaves out a document that %s, and names it', async (_, bytes) => {
    const without = join(opened.folder, `without-${bytes.length}`);
    const report = opened.file.documents.find(({ uri }) => uri.includes('report.pdf'))?.uri ?? '';
    const exported = await exportRun(
      { ...opened.ports, document: async (uri) => (uri === report ? bytes : opened.ports.document(uri)) },
      { ...EXPORTED, folder: without, withDocuments: true },
    );
    expect(exported.leftOut.altered).toEqual([report]);
    expect(exportText(exported, without)).toContain(`NOT AS RECORDED, and not copied: ${report}`);
    expect(readdirSync(join(without, 'documents')).filter((name) => name.includes('report.pdf'))).toEqual([]);
    expect(exportText(exported, without)).toContain(`is gone or cannot be read: ${exported.leftOut.gone[0]}`);
    expect(exported.leftOut.gone).not.toContain(report);
  });
});
