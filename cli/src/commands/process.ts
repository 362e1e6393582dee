import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { apiAs, published } from '../embedded/people.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { embeddedS3, uploadFile } from '../inbox/upload.ts';
import { watchPeakMemory } from '../output/peak-memory.ts';
import { findDocuments } from '../process/find-documents.ts';
import { processDocuments } from '../process/process-documents.ts';
import { liveProgress, plainProgress } from '../process/progress.ts';
import type { ProcessResult } from '../process/result.ts';
import { createReviewers, type ReviewPolicy } from '../process/reviewers.ts';
import { outFolders, saveReports, saveResult } from '../process/save-reports.ts';
import { tableOf, totalsOf } from '../process/summary.ts';

export interface ProcessCommandOptions {
  readonly review: ReviewPolicy;
  readonly out: string;
  readonly json?: boolean;
  readonly window: number;
}

/** Contracts under way at once: enough to keep two cores busy, few enough to finish them one by one. */
export const DEFAULT_WINDOW = 6;

/** Runs contracts to the end on a private embedded runtime. Exits with 1 when one is lost. */
export async function processCommand(
  paths: readonly string[],
  options: ProcessCommandOptions,
): Promise<ProcessResult[]> {
  const files = await findDocuments(paths);
  if (files.length === 0) throw new Error(`No PDF below ${paths.join(', ')}`);
  const peakMemory = watchPeakMemory();
  const startedAt = performance.now();
  const note = (line: string) => process.stderr.write(`${line}\n`);
  const runtime = await startEmbedded({ onProgress: options.json ? () => {} : note });
  const live = !options.json && process.stdout.isTTY;
  const print = (line: string) => (options.json ? note(line) : process.stdout.write(`${line}\n`));
  const progress = live ? liveProgress(process.stdout, files.length) : plainProgress(print);
  try {
    const results = await runAll(files, options, runtime, progress.change);
    progress.close();
    if (options.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
    else print(`\n${tableOf(results)}\n`);
    print(totalsOf(results, { seconds: (performance.now() - startedAt) / 1000, peakBytes: peakMemory() }));
    if (results.some(({ status }) => status === 'LOST')) process.exitCode = 1;
    return results;
  } finally {
    await runtime.stop();
  }
}

async function runAll(
  files: readonly string[],
  { review, out, window }: ProcessCommandOptions,
  runtime: Awaited<ReturnType<typeof startEmbedded>>,
  onChange: Parameters<typeof processDocuments>[1]['onChange'],
): Promise<ProcessResult[]> {
  const s3 = embeddedS3(runtime);
  const inbox = published(runtime, 'inbox-bucket');
  const api = apiAs(runtime, 'uploader');
  const folderOf = outFolders(resolve(out), files);
  const people = [apiAs(runtime, 'reviewer'), apiAs(runtime, 'lead'), api];
  const results = await processDocuments(
    files,
    {
      api,
      reviewers: createReviewers(people, review),
      upload: (file) => uploadFile(s3, inbox, `${files.indexOf(file) + 1}/${basename(file)}`, file),
      saveReports: saveReports(api, folderOf),
      onChange,
      now: () => performance.now(),
    },
    { review, window, pollMs: 700 },
  );
  for (const result of results) await saveResult(folderOf(result.file), result);
  return results;
}

export const processing = new Command('process')
  .description('runs contracts to the end on a private embedded runtime')
  .argument('<paths...>', 'PDF files, or folders that hold them')
  .addOption(
    new Option('--review <decision>', 'what the reviewers decide where a person is needed')
      .choices(['approve', 'reject', 'wait'])
      .default('wait'),
  )
  .option(
    '--out <folder>',
    "gets each contract's reports and result.json in a folder named after the file",
    'out',
  )
  .option('--json', 'prints one JSON array on stdout and nothing else there')
  .option('--window <n>', 'contracts under way at once', Number, DEFAULT_WINDOW)
  .action(async (paths: string[], options: ProcessCommandOptions) => {
    await processCommand(paths, options);
  });
