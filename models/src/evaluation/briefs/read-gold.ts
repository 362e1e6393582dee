import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Loose } from './loose.ts';

/** A brief that lawyers wrote of a contract of the corpus, known by its id. */
export interface GoldBrief {
  readonly id: string;
  readonly gold: Loose;
}

/**
 * Reads the gold briefs of a folder, one JSON file each, in the order of their names.
 * @throws Error when a file is not a brief, or the folder has none.
 */
export function readGold(folder: string): GoldBrief[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  if (files.length === 0) throw new Error(`No briefs (*.json) in ${folder}`);
  return files.map((file) => {
    const gold: Loose = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (!isObject(gold) || typeof gold.id !== 'string')
      throw new Error(`${file} is not a brief: it has no id`);
    return { id: gold.id, gold };
  });
}
