import { parseS3Uri } from '@countersign/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { tables } from '../testing/audited-tables.ts';
import { archiveToTamperWith } from '../testing/tampering.ts';

const hash = z.object({ sha256: z.string() });
const completed = z.object({
  document: hash.extend({ uri: z.string() }),
  report: z.object({ pdf: hash, docx: hash }),
});

let archive: Awaited<ReturnType<typeof archiveToTamperWith>>;
let inbox: string;
let versionId: string;
let hashes: Parameters<typeof tables>[1];
beforeAll(async () => {
  archive = await archiveToTamperWith();
  await archive.onCopy(async (attacker) => {
    for (const key of await attacker.keysBelow('records/2026/11/22/11/')) {
      const { success, data } = completed.safeParse((await attacker.recordPayload(key)).event.data);
      if (!success) continue;
      const source = parseS3Uri(data.document.uri);
      [inbox, versionId] = [source.bucket, source.versionId ?? ''];
      const reports = { pdf: data.report.pdf.sha256, docx: data.report.docx.sha256 };
      hashes = { reports, contentHash: data.document.sha256, versionId };
    }
  });
});
afterAll(() => archive.close());

const DAYS_AGO = ['2026-11-20T13:45:00.000Z'];

/** Verifies with one row more, which says that a file has waited for a scanner for days. */
const verifiedWith = (file: string | null, scanned: string | undefined) =>
  archive.onCopy((attacker) => {
    const runs = tables(
      ([ended, begun]) =>
        ended && begun
          ? [
              ended,
              begun,
              {
                ...begun,
                ...{ runId: 'run-0000000005', status: 'RECEIVED', changedAt: DAYS_AGO },
                facts: { ...begun.facts, versionId: file },
              },
            ]
          : [],
      hashes,
    );
    return attacker.verify(undefined, { runs, patienceMs: 0, scanned });
  });

const where = 'run run-0000000005 in the table';

it('says who waits for a scanner that has been silent for days, and calls that no tampering', async () => {
  const { breaches, waiting } = await verifiedWith(versionId, inbox);
  expect(breaches).toEqual([]);
  const problem = expect.stringContaining(`waited for a virus scanner since ${DAYS_AGO}`);
  expect(waiting).toEqual([{ where, problem }]);
});

it.each<[string, () => Promise<Awaited<ReturnType<typeof verifiedWith>>>]>([
  ['where no scanner looks', () => verifiedWith(versionId, undefined)],
  ['of a version that is not there', () => verifiedWith('nowhere', inbox)],
  ['of no version', () => verifiedWith(null, inbox)],
])('tells of a run slipped in as if it waited for one, %s', async (_, verifying) => {
  const { breaches, waiting } = await verifying();
  expect([waiting, breaches]).toEqual([[], [{ where, problem: 'was never recorded' }]]);
});
