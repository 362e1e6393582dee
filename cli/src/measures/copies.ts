import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstPages } from '@countersign/documents/measure';
import { ROOT } from '../embedded/start-embedded.ts';

/** A sample, or its first pages. */
export interface Original {
  readonly name: string;
  readonly firstPages?: number;
}

/** Copies of a contract that differ in a remark after their end, so that each is read and judged by itself. */
export async function copiesOf(original: Original, folder: string, count: number): Promise<string[]> {
  const whole = await readFile(join(ROOT, 'samples', 'pdf', `${original.name}.pdf`));
  const bytes = original.firstPages ? await firstPages(whole, original.firstPages) : whole;
  const files = Array.from({ length: count }, (_, number) => join(folder, `contract-${number + 1}.pdf`));
  for (const file of files) await writeFile(file, Buffer.concat([bytes, Buffer.from(`\n% ${file}\n`)]));
  return files;
}
