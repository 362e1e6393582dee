import type { ReadingWarning } from '@countersign/events';
import { readingWarnings } from '@countersign/shared/reading-warnings';
import type { RunDocuments } from './run-documents.ts';

/** What a person must be told of a contract, and what was read from it. */
export interface Told {
  /** Why it was routed that way; null before it was. */
  readonly because: string | null;
  /** What was not read, or read with doubt, with its page. */
  readonly warnings: readonly ReadingWarning[];
  /** Values by the name of the field, each once, in the order of the sections. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export const NOTHING_TOLD: Told = { because: null, warnings: [], fields: {} };

/** Gathers what `process --json` tells of a run from the documents of it. */
export function tell({ text, sections, routing }: RunDocuments): Told {
  const all = sections.flatMap(({ content }) => content?.fields ?? []);
  const fields = [...Map.groupBy(all, ({ name }) => name)].map(
    ([name, named]) => [name, [...new Set(named.map(({ value }) => value))]] as const,
  );
  return {
    because: routing?.because ?? null,
    warnings: text ? readingWarnings(text) : [],
    fields: Object.fromEntries(fields),
  };
}
