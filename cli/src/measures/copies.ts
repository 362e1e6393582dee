import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../embedded/start-embedded.ts';

/** Copies of a sample that differ in a remark after their end, so that each is read and judged by itself. */
export async function copiesOf(name: string, folder: string, count: number): Promise<string[]> {
  const bytes = await readFile(join(ROOT, 'samples', 'pdf', `${name}.pdf`));
  const files = Array.from({ length: count }, (_, number) => join(folder, `contract-${number + 1}.pdf`));
  for (const file of files) await writeFile(file, Buffer.concat([bytes, Buffer.from(`\n% ${file}\n`)]));
  return files;
}
