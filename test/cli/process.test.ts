import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { broken, sample } from '../support/system.ts';

const run = promisify(execFile);
const countersign = (...words: string[]) =>
  run(process.execPath, [join(ROOT, 'cli', 'bin', 'countersign.js'), ...words], { cwd: ROOT });

let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'countersign-out-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const start = async (path: string) => (await readFile(path)).subarray(0, 4).toString('latin1');

describe('countersign process --json', () => {
  it('prints an element per file and nothing else, and leaves the reports on the disk', async () => {
    const files = [
      sample('mutual-nda'),
      sample('translation-services'),
      broken('encrypted'),
      broken('png-renamed'),
    ];
    const { stdout } = await countersign('process', ...files, '--review', 'approve', '--json', '--out', out);
    const results = JSON.parse(stdout);
    expect(results).toMatchObject([
      {
        file: files[0],
        status: 'COMPLETED',
        contractType: 'nda',
        pages: 3,
        language: 'en',
        error: null,
      },
      { file: files[1], status: 'COMPLETED', contractType: 'service', error: null },
      {
        file: files[2],
        status: 'FAILED',
        report: null,
        error: { class: 'input', message: expect.stringMatching(/^encrypted/) },
      },
      {
        file: files[3],
        status: 'FAILED',
        report: null,
        error: { class: 'input', message: expect.stringMatching(/^not a PDF: PNG/) },
      },
    ]);
    // The models of the embedded runtime cost nothing; what carries a contract would, on AWS.
    expect(results[0].costUsd).toBeGreaterThan(0);
    for (const { report } of results.slice(0, 2)) {
      expect(await start(report.docx)).toBe('PK\u0003\u0004');
      expect(await start(report.pdf)).toBe('%PDF');
    }
    const saved = async (name: string) => JSON.parse(await readFile(join(out, 'mutual-nda', name), 'utf8'));
    expect(await saved('result.json')).toEqual(results[0]);
    const { routing, sections } = await saved('review.json');
    expect(routing.level).toBe(results[0].risk.level);
    expect(sections).toHaveLength(results[0].sections.total);
  });

  it('leaves a contract that needs a person with its reviewers unless told what they decide', async () => {
    const { stdout } = await countersign('process', sample('agency-agreement'), '--json', '--out', out);
    expect(JSON.parse(stdout)).toMatchObject([{ status: 'AWAITING_REVIEW', route: 'review', report: null }]);
  });

  it('says what is wrong with its words, and ends with 1', async () => {
    await expect(countersign('process', join(out, 'no-such-file.pdf'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no file or folder'),
    });
  });
});
