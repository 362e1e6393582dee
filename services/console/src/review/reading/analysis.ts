import type { ReadingWarning, ValidatedSection } from '@countersign/events';

/** How much of the contract the findings speak of: all, what was read of it, or nothing. */
export type Analysis = 'whole' | 'part' | 'none';

export function analysisOf(
  warnings: readonly ReadingWarning[],
  sections: readonly Pick<ValidatedSection, 'outcome'>[],
): Analysis {
  const written = sections.filter(({ outcome }) => outcome === 'passed').length;
  if (written === 0) return 'none';
  return warnings.length > 0 || written < sections.length ? 'part' : 'whole';
}

/** A count that is no all-clear: nothing found is told with what it was looked for in. */
export function findingsLabel(count: number, analysis: Analysis): string {
  if (analysis === 'none') return 'Findings (not analysed)';
  return count === 0 && analysis === 'part' ? 'Findings (none in what was read)' : `Findings (${count})`;
}

const NO_FINDINGS: Record<Analysis, { readonly title: string; readonly detail: string }> = {
  whole: { title: 'No findings', detail: 'Nothing in this contract matched what the report looks for.' },
  part: {
    title: 'No findings in what was read',
    detail: 'Parts of this contract were not analysed, and nothing can be concluded on them.',
  },
  none: {
    title: 'Not analysed',
    detail: 'No section of the report could be written. Nothing can be concluded; read the contract.',
  },
};

/** What stands in the place of findings where there are none. */
export const noFindings = (analysis: Analysis) => NO_FINDINGS[analysis];
