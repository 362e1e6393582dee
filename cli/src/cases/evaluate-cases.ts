import { resolve } from 'node:path';
import { processPrivately } from '../process/process-privately.ts';
import { describe, isResult } from '../process/progress.ts';
import type { RunDocuments } from '../process/run-documents.ts';
import { inScratchFolder } from '../process/scratch-folder.ts';
import { readCases } from './case.ts';
import { type JudgedCase, judge } from './judge.ts';
import type { Outcome } from './outcome.ts';

export interface CasesOptions {
  /** Contracts under way at once. */
  readonly window: number;
  /** How long a run may take before it counts as lost. */
  readonly limitMs: number;
  /** Told what happens, a line each. */
  readonly onProgress: (line: string) => void;
}

const NO_DOCUMENTS: RunDocuments = { sections: [] };

/** Takes all cases of a folder to the end of their runs, in one batch on a private runtime, and judges each. */
export async function evaluateCases(
  folder: string,
  { window, limitMs, onProgress }: CasesOptions,
): Promise<JudgedCase[]> {
  const cases = await readCases(folder);
  const pathOf = ({ file }: { readonly file: string }) => resolve(folder, file);
  const documents = new Map<string, RunDocuments>();
  return inScratchFolder('cases', async (out) => {
    const { results } = await processPrivately(cases.map(pathOf), {
      review: 'wait',
      out,
      window,
      limitMs,
      onStart: onProgress,
      onDocuments: (file, found) => documents.set(file, found),
      onChange: (file, state) => {
        if (isResult(state)) onProgress(`${file}: ${describe(state)}`);
      },
    });
    const outcomes = new Map<string, Outcome>(
      results.map((result) => [
        result.file,
        { result, documents: documents.get(result.file) ?? NO_DOCUMENTS },
      ]),
    );
    const others = (file: string) => outcomes.get(pathOf({ file }));
    return cases.flatMap((each) => {
      const outcome = others(each.file);
      return outcome ? [judge(each, outcome, others)] : [];
    });
  });
}
