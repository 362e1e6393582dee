import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HEAVY_PAGES } from '@countersign/documents/testing/heavy-pages';
import { makeScan } from '@countersign/documents/testing/make-scan';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCountersign } from '../support/countersign-process.ts';
import { connectTo, sample } from '../support/system.ts';

let folder: string;
let running: Awaited<ReturnType<typeof startCountersign>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-scan-'));
});
afterAll(async () => {
  await running.kill();
  await rm(folder, { recursive: true, force: true });
});

const PAGES = 6;

/** Two starts of a runtime, and a scan; a file that takes what it may. */
const TIMEOUT = 900_000;

/** A contract that somebody has scanned. */
const scanned = () =>
  makeScan((pdf) => {
    for (let page = 1; page <= PAGES; page++) {
      if (page > 1) pdf.addPage();
      pdf
        .fontSize(14)
        .text(
          `${page}. The Supplier shall deliver the pumps that the Buyer orders, and the Buyer shall pay for them.`,
        );
    }
  });

/** How many pages the embedded Textract has read so far. */
function pagesRead(): number {
  const database = new DatabaseSync(join(folder, 'data', 'textract.db'), { readOnly: true });
  try {
    return Number(database.prepare('SELECT count(*) AS read FROM pages').get()?.read);
  } finally {
    database.close();
  }
}

describe('a runtime that is killed while it reads a scan', { timeout: TIMEOUT }, () => {
  it('goes on after it has started again, with the pages that were not read', async () => {
    running = await startCountersign(folder);
    const file = join(folder, 'scan.pdf');
    await writeFile(file, await scanned());
    const before = await connectTo(running);
    const key = await before.drop(file);
    const read = await vi.waitUntil(pagesRead, { timeout: 200_000, interval: 20 });
    expect(read).toBeLessThan(PAGES);
    await running.kill();

    running = await startCountersign(folder);
    const after = await connectTo(running);
    const { status, runId } = await after.approvedEnd(key);
    expect(status).toBe('COMPLETED');
    const { text } = JSON.parse(Buffer.from(await after.operator.download(runId, 'text')).toString());
    expect(text.match(/Buyer shall pay for them/g)).toHaveLength(PAGES);
  });
});

describe('a file that takes as long as it may', { timeout: TIMEOUT }, () => {
  it('is read beside another one, which does not wait for it, and has its page unread', async () => {
    const file = join(folder, 'heavy.pdf');
    const make = HEAVY_PAGES['a shade that is calculated']!;
    await writeFile(file, make('The Supplier shall deliver the pumps, and the Buyer shall pay for them.'));
    const system = await connectTo(running);
    const heavy = await system.drop(file);
    const ordinary = await system.drop(sample('agency-agreement'));
    await system.runWhere(ordinary, ({ stage, status }) => stage !== 'extract' && status !== 'RECEIVED');
    const [run] = await system.operator.listRuns({ key: heavy });
    expect(run?.stage ?? 'extract').toBe('extract');
    const { status, runId } = await system.approvedEnd(heavy);
    expect(status).toBe('COMPLETED');
    const { pages } = JSON.parse(Buffer.from(await system.operator.download(runId, 'text')).toString());
    expect(pages[1]).toMatchObject({ status: 'unread', unread: [{ why: 'too-complex' }] });
  });
});
