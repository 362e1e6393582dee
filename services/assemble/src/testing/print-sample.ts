import { memoryObjectStore } from '@countersign/shared/testing';
import { gatherMaterial } from '../app/gather-material.ts';
import { composeReport } from '../domain/compose-report.ts';
import type { Block, PrintedReport } from '../domain/content/block.ts';
import { printReport } from '../domain/content/print-report.ts';
import type { Report } from '../domain/report.ts';
import { requestFor, type Sample } from './sample-request.ts';

/** The report on a sample. */
export async function reportOn(sample: Sample): Promise<Report> {
  const store = memoryObjectStore();
  return composeReport(await gatherMaterial(store, await requestFor(store, sample)));
}

export const printSample = async (sample: Sample): Promise<PrintedReport> =>
  printReport(await reportOn(sample));

/** Every text of a report, in the order in which it is read. */
export function textsOf({ blocks }: Pick<PrintedReport, 'blocks'>): string[] {
  const texts = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(texts);
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, each]) =>
      ['text', 'title', 'subtitle', 'label', 'source', 'number'].includes(key) && typeof each === 'string'
        ? [each]
        : texts(each),
    );
  };
  return blocks.flatMap((block: Block) => texts(block));
}

/** What the report on a sample says, with changes to the sample. */
export const sayingOf =
  (sample: Sample) =>
  async (changes: Partial<Sample> = {}): Promise<string> =>
    textsOf(await printSample({ ...sample, ...changes })).join('\n');

/** Text without its white space, which every format breaks elsewhere. */
export const unspaced = (text: string): string => text.replaceAll(/\s+/g, '');
