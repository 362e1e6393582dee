import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Run } from '@countersign/api';
import type { Api } from '../api/api-client.ts';
import type { ProcessResult } from './result.ts';

/** A folder per file below `out`, named after it; a second file of the same name gets a number. */
export function outFolders(out: string, files: readonly string[]): (file: string) => string {
  const folders = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const name = basename(file).replace(/\.pdf$/i, '');
    let folder = name;
    for (let count = 2; taken.has(folder.toLowerCase()); count += 1) folder = `${name}-${count}`;
    taken.add(folder.toLowerCase());
    folders.set(file, join(out, folder));
  }
  return (file) => folders.get(file)!;
}

/** A run's sections and routing as the services wrote them: what was found, where, and why it weighs what it weighs. */
async function reviewOf(api: Api, runId: string) {
  const { documents } = await api.getRun(runId);
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await api.download(runId, name)));
  const sections = documents.filter((name) => name.startsWith('section-') && name !== 'section-plan');
  return { routing: await read('routing'), sections: await Promise.all(sections.map(read)) };
}

/** Saves both reports of a run that has them, side by side, and as `review.json` what they are made of. */
export const saveReports =
  (api: Api, folderOf: (file: string) => string) =>
  async (file: string, run: Run): Promise<ProcessResult['report']> => {
    if (run.status !== 'COMPLETED' && run.status !== 'PARTIAL') return null;
    const folder = folderOf(file);
    await mkdir(folder, { recursive: true });
    const docx = join(folder, 'report.docx');
    const pdf = join(folder, 'report.pdf');
    await writeFile(docx, await api.download(run.runId, 'report.docx'));
    await writeFile(pdf, await api.download(run.runId, 'report.pdf'));
    const review = await reviewOf(api, run.runId);
    await writeFile(join(folder, 'review.json'), `${JSON.stringify(review, null, 2)}\n`);
    return { docx, pdf };
  };

/** Keeps the result beside the reports. */
export async function saveResult(folder: string, result: ProcessResult): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
}
