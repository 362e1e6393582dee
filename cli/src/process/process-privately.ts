import { basename, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { upstreamOf } from '../embedded/bedrock-upstream.ts';
import { apiAs, published } from '../embedded/people.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { embeddedS3, uploadFile } from '../inbox/upload.ts';
import { watchPeakMemory } from '../output/peak-memory.ts';
import { playbookParameters } from '../playbook/firm-playbook.ts';
import { unlessInterrupted } from './interruption.ts';
import { type ProcessPorts, processDocuments } from './process-documents.ts';
import type { Progress, Scanned } from './progress.ts';
import type { ProcessResult } from './result.ts';
import { createReviewers, type ReviewPolicy } from './reviewers.ts';
import type { RunDocuments } from './run-documents.ts';
import { outFolders, saveResult, saveRun } from './save-run.ts';
import type { Totals } from './summary.ts';

export interface PrivateRunOptions {
  readonly review: ReviewPolicy;
  /** Receives the reports. */
  readonly out: string;
  /** Contracts under way at once. */
  readonly window: number;
  /** Whom the firm acts for. */
  readonly side?: string;
  /** What answers Bedrock's calls instead of the embedded model. */
  readonly upstream?: ReturnType<typeof upstreamOf>;
  /** A firm's own playbook. */
  readonly playbook?: string;
  /** How long a run may take before it counts as lost; without a limit nothing does. */
  readonly limitMs?: number;
  /** Told what happens while the runtime starts, a line each. */
  readonly onStart: (line: string) => void;
  readonly onChange: Progress['change'];
  /** Given what the services wrote of each run, once it is over. */
  readonly onDocuments?: (file: string, documents: RunDocuments) => void;
  /** Whether models answer at once what they were asked before. */
  readonly instantModels?: boolean;
  /** Values of parameters of the stacks. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Taken to their ends before the others begin, and not in the results. */
  readonly warmUp?: readonly string[];
  /** Given where the runtime answers, before the first file is uploaded and after what warms it up has ended. */
  readonly onReady?: (endpoint: string) => Promise<void>;
  /** Given where the runtime answers, before it is stopped. */
  readonly onEnd?: (endpoint: string) => Promise<void>;
}

type Runtime = Awaited<ReturnType<typeof startEmbedded>>;

/** Contracts under way at once: enough to keep two cores busy, few enough to finish them one by one. */
export const DEFAULT_WINDOW = 6;

/** The run that an object in the documents bucket belongs to: `runs/<run>/…`. */
const runOf = (key: string): string => key.split('/')[1] ?? '';

/** Takes files to the end of their runs on an embedded runtime that lives no longer than that. */
export async function processPrivately(
  files: readonly string[],
  options: PrivateRunOptions,
): Promise<{ results: ProcessResult[]; totals: Totals }> {
  const peakMemory = watchPeakMemory();
  const startedAt = performance.now();
  let starting: Promise<Runtime> | undefined;
  try {
    return await unlessInterrupted(async (signal) => {
      const scans = new Map<string, Scanned>();
      const own = await playbookParameters(options.playbook);
      starting = startEmbedded({
        ...options.upstream,
        signal,
        onScanned: ({ key, ...scanned }) => scans.set(runOf(key), scanned),
        ...(options.instantModels && { instantModels: true }),
        parameters: {
          ...options.upstream?.parameters,
          ...own,
          ...options.parameters,
        },
        onProgress: options.onStart,
      });
      const runtime = await starting;
      if (options.warmUp) {
        const warmingUp = { ...options, out: resolve(options.out, 'warm-up'), onChange: () => {} };
        await processOn(runtime, options.warmUp, warmingUp);
      }
      await options.onReady?.(runtime.endpoint);
      const onChange: ProcessPorts['onChange'] = (file, state) =>
        options.onChange(file, state, scans.get(state.runId ?? ''));
      const results = await processOn(runtime, files, { ...options, onChange });
      await options.onEnd?.(runtime.endpoint);
      const seconds = (performance.now() - startedAt) / 1000;
      return { results, totals: { seconds, peakBytes: peakMemory() } };
    });
  } finally {
    // One that was told while it started has taken away itself what there was of it.
    const runtime = await starting?.catch(() => undefined);
    await runtime?.stop();
  }
}

async function processOn(
  runtime: Runtime,
  files: readonly string[],
  { review, out, window, limitMs, side, onChange, onDocuments = () => {} }: PrivateRunOptions,
): Promise<ProcessResult[]> {
  const s3 = embeddedS3(runtime);
  const inbox = published(runtime, 'inbox-bucket');
  const api = apiAs(runtime, 'uploader');
  const folderOf = outFolders(resolve(out), files);
  const people = [apiAs(runtime, 'reviewer'), apiAs(runtime, 'lead'), api];
  const ports: ProcessPorts = {
    api,
    reviewers: createReviewers(people, review),
    upload: (file) => uploadFile(s3, inbox, `${files.indexOf(file) + 1}/${basename(file)}`, file, side),
    save: saveRun(api, folderOf, onDocuments),
    onChange,
    now: () => performance.now(),
    sleep,
  };
  const results = await processDocuments(files, ports, {
    review,
    window,
    pollMs: 700,
    ...(limitMs !== undefined && { limitMs }),
  });
  for (const result of results) await saveResult(folderOf(result.file), result);
  return results;
}
