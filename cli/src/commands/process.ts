import { Command, Option } from 'commander';
import { takesUpstream, type UpstreamOptions, upstreamOf } from '../embedded/bedrock-upstream.ts';
import { atLeast } from '../output/number-option.ts';
import { log, say, sayJson } from '../output/say.ts';
import { findDocuments } from '../process/find-documents.ts';
import { DEFAULT_WINDOW, processPrivately } from '../process/process-privately.ts';
import { liveProgress, plainProgress } from '../process/progress.ts';
import type { ProcessResult } from '../process/result.ts';
import type { ReviewPolicy } from '../process/reviewers.ts';
import { tableOf, totalsOf } from '../process/summary.ts';

export interface ProcessCommandOptions extends UpstreamOptions {
  readonly review: ReviewPolicy;
  readonly out: string;
  readonly json?: boolean;
  readonly window: number;
  readonly side?: string;
  readonly playbook?: string;
}

/** Runs contracts to the end on a private embedded runtime. Exits with 1 when one is lost. */
export async function processCommand(
  paths: readonly string[],
  options: ProcessCommandOptions,
): Promise<ProcessResult[]> {
  const files = await findDocuments(paths);
  if (files.length === 0) throw new Error(`No PDF below ${paths.join(', ')}`);
  const print = options.json ? log : say;
  const live = !options.json && process.stdout.isTTY;
  const progress = live ? liveProgress(process.stdout, files.length) : plainProgress(print);
  const { results, totals } = await processPrivately(files, {
    ...options,
    onStart: options.json ? () => {} : log,
    upstream: upstreamOf(options, log),
    onChange: progress.change,
  });
  progress.close();
  if (options.json) sayJson(results);
  else print(`\n${tableOf(results)}\n`);
  print(totalsOf(results, totals));
  if (results.some(({ status }) => status === 'LOST')) process.exitCode = 1;
  return results;
}

export const processing = takesUpstream(new Command('process'))
  .description('runs contracts to the end on a private embedded runtime')
  .argument('<paths...>', 'PDF files, or folders that hold them')
  .addOption(
    new Option('--review <decision>', 'what the reviewers decide where a person is needed')
      .choices(['approve', 'reject', 'wait'])
      .default('wait'),
  )
  .option(
    '--out <folder>',
    "gets each contract's reports, text.json, review.json and result.json in a folder named after the file",
    'out',
  )
  .option('--json', 'prints one JSON array on stdout and nothing else there')
  .option('--side <side>', 'whom the firm acts for in them, e.g. supplier')
  .option('--playbook <file>', "a firm's own playbook instead of the standard one")
  .option('--window <n>', 'contracts under way at once', atLeast(1), DEFAULT_WINDOW)
  .action(async (paths: string[], options: ProcessCommandOptions) => {
    await processCommand(paths, options);
  });
