import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReportDocument, Run } from '@countersign/api';
import { inertJson, oneLine } from '@countersign/documents/text/inert-text';
import type { Api } from '../api/api-client.ts';
import type { ProcessResult, Saved } from './result.ts';
import { type RunDocuments, readRunDocuments } from './run-documents.ts';
import { tell } from './told.ts';

/** What a folder is called after a file: nothing in it steers a terminal that lists it, or leads out of where it lies. */
function folderName(file: string): string {
  const name = oneLine(basename(file)).replace(/\.pdf$/i, '');
  return /^\.*$/.test(name) ? 'contract' : name;
}

/** A folder per file below `out`, named after it; a second file of the same name gets a number. */
export function outFolders(out: string, files: readonly string[]): (file: string) => string {
  const folders = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const name = folderName(file);
    let folder = name;
    for (let count = 2; taken.has(folder.toLowerCase()); count += 1) folder = `${name}-${count}`;
    taken.add(folder.toLowerCase());
    folders.set(file, join(out, folder));
  }
  return (file) => folders.get(file)!;
}

/** People look at the files in a terminal, and they hold words of contracts. */
const asJson = (value: unknown) => `${inertJson(value, 2)}\n`;

async function saveReports(api: Api, folder: string, run: Run): Promise<ProcessResult['report']> {
  if (run.status !== 'COMPLETED' && run.status !== 'PARTIAL') return null;
  async function save(name: ReportDocument): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, await api.download(run.runId, name));
    return file;
  }
  return { docx: await save('report.docx'), pdf: await save('report.pdf') };
}

/** What was read, and what was found and why it weighs what it weighs, as the services wrote it. */
async function saveDocuments(
  folder: string,
  { text, routing, sections, brief }: RunDocuments,
): Promise<void> {
  if (text) await writeFile(join(folder, 'text.json'), asJson(text));
  if (brief) await writeFile(join(folder, 'brief.json'), asJson(brief));
  if (routing) await writeFile(join(folder, 'review.json'), asJson({ routing, sections }));
}

/** Saves what a run came to, as far as it got: both reports, and the documents that they are made of. */
export const saveRun =
  (
    api: Api,
    folderOf: (file: string) => string,
    onDocuments: (file: string, documents: RunDocuments) => void,
  ) =>
  async (file: string, run: Run): Promise<Saved> => {
    const folder = folderOf(file);
    await mkdir(folder, { recursive: true });
    const documents = await readRunDocuments(api, run.runId);
    await saveDocuments(folder, documents);
    onDocuments(file, documents);
    return { report: await saveReports(api, folder, run), told: tell(documents) };
  };

/** Keeps the result beside the reports. */
export async function saveResult(folder: string, result: ProcessResult): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'result.json'), asJson(result));
}
