import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Block } from '@aws-sdk/client-textract';
import { makeScan } from '@countersign/documents/testing/make-scan';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ScanProgress } from './index.ts';
import { textractOfScan } from './testing/textract-of-scan.ts';

const PAGES = ['first', 'second', 'third', 'fourth', 'fifth'];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'textract-killed-'));
  const scan = await makeScan((pdf) => {
    for (const [index, page] of PAGES.entries()) (index === 0 ? pdf : pdf.addPage()).fontSize(20).text(page);
  });
  await writeFile(path.join(folder, 'scan.pdf'), scan);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Has a process read the scan, kills it once it has read a page, and answers its job and how far it was. */
async function scanAndKill(): Promise<{ job: string; done: number }> {
  const script = path.join(import.meta.dirname, 'testing/scanning-process.ts');
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (/"done"/.test(said)) child.kill('SIGKILL');
  }
  const [job, ...progress] = said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { job: job.JobId, done: progress.at(-1).done };
}

test('a scan whose process was killed goes on in the next one, from the pages that were not read', {
  timeout: 300_000,
}, async () => {
  const { job, done } = await scanAndKill();
  expect(done).toBeLessThan(PAGES.length);
  const [told, scanned]: [string[], ScanProgress[]] = [[], []];
  const { textract, call } = textractOfScan(folder, told, (progress) => scanned.push(progress));
  expect(await call('GetDocumentTextDetection', { JobId: job })).toMatchObject({ JobStatus: 'IN_PROGRESS' });
  textract.start();
  await vi.waitFor(() => expect(told).toEqual(['SUCCEEDED']), { timeout: 200_000 });
  expect(scanned.at(0)!.done).toBeGreaterThan(done);
  const { Blocks } = await call('GetDocumentTextDetection', { JobId: job });
  const lines = Blocks.filter(({ BlockType }: Block) => BlockType === 'LINE').map(({ Text }: Block) => Text);
  expect(lines).toEqual(PAGES);
  await textract.close();
});
