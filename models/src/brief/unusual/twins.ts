import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Span } from '../../span.ts';

/** What a place says, and what it would say to hide a burden. */
export interface Change {
  readonly ordinary: string;
  readonly risky: string;
}

/** A short contract, and changes of one place each after which a person must read it. */
export interface Twins {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** The text with one change made, and the place that says something else now. */
export function changed(text: string, { ordinary, risky }: Change): { text: string; place: Span } {
  const start = text.indexOf(ordinary);
  return { text: text.replace(ordinary, () => risky), place: { start, end: start + risky.length } };
}

/** The twins in a folder, one YAML file a contract, in folders of any depth; in the order of their names. */
export const readTwins = (folder: string): { readonly name: string; readonly twins: Twins }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name, twins: parse(readFileSync(join(folder, name), 'utf8')) }));
