import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Api } from '../api/api-client.ts';
import type { RunState } from '../api/shapes.ts';
import type { ProcessResult } from './result.ts';

/** A folder per file below `out`, named after it; a second file of the same name gets a number. */
export function outFolders(out: string, files: readonly string[]): (file: string) => string {
  const taken = new Map<string, number>();
  const folders = new Map<string, string>();
  for (const file of files) {
    const name = basename(file).replace(/\.pdf$/i, '');
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    folders.set(file, join(out, count === 1 ? name : `${name}-${count}`));
  }
  return (file) => folders.get(file)!;
}

/** Saves both reports of a run that has them, side by side. */
export const saveReports =
  (api: Api, folderOf: (file: string) => string) =>
  async (file: string, run: RunState): Promise<ProcessResult['report']> => {
    if (run.status !== 'COMPLETED' && run.status !== 'PARTIAL') return null;
    const folder = folderOf(file);
    await mkdir(folder, { recursive: true });
    const docx = join(folder, 'report.docx');
    const pdf = join(folder, 'report.pdf');
    await writeFile(docx, await api.download(run.runId, 'report.docx'));
    await writeFile(pdf, await api.download(run.runId, 'report.pdf'));
    return { docx, pdf };
  };

/** Keeps the result beside the reports. */
export async function saveResult(folder: string, result: ProcessResult): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
}
