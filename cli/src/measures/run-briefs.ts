import { pdfPath, readGold, type Written } from '@countersign/models';
import { processPrivately } from '../process/process-privately.ts';
import { describe, isResult } from '../process/progress.ts';
import type { RunDocuments } from '../process/run-documents.ts';
import { inScratchFolder } from '../process/scratch-folder.ts';

export interface RunBriefsOptions {
  /** Contracts under way at once. */
  readonly window: number;
  /** How long a run may take before it counts as lost, in milliseconds. */
  readonly limitMs: number;
  /** Told what happens, a line each. */
  readonly onProgress: (line: string) => void;
}

/** Takes the PDFs of the contracts of gold briefs through whole runs; contracts without a PDF are left out. */
export async function runBriefs(
  folder: string,
  corpus: string,
  { window, limitMs, onProgress }: RunBriefsOptions,
): Promise<ReadonlyMap<string, Written>> {
  const ids = new Map(
    readGold(folder).flatMap(({ id }) => {
      const path = pdfPath(corpus, 'cuad', id) ?? pdfPath(corpus, 'nda', `${id}.pdf`);
      return path ? [[path, id] as const] : [];
    }),
  );
  const documents = new Map<string, RunDocuments>();
  return inScratchFolder('briefs', async (out) => {
    const { results } = await processPrivately([...ids.keys()], {
      review: 'approve',
      out,
      window,
      limitMs,
      onStart: onProgress,
      onDocuments: (file, found) => documents.set(file, found),
      onChange: (file, state) => {
        if (isResult(state)) onProgress(`${file}: ${describe(state)}`);
      },
    });
    return new Map(
      results.flatMap((result) => {
        const id = ids.get(result.file);
        const found = documents.get(result.file);
        if (id === undefined || !found) return [];
        const { brief, routing, sections } = found;
        return [[id, { brief, review: { routing, sections }, result }] as const];
      }),
    );
  });
}
