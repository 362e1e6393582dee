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
  if (count > 0) return `Findings (${count})`;
  return analysis === 'part' ? 'Findings (none in what was read)' : 'Findings (none)';
}

const NO_FINDINGS: Record<Analysis, { readonly title: string; readonly detail: string }> = {
  whole: {
    title: 'No findings',
    detail: 'No clause matched the kinds that the sections look for. That alone is no all-clear.',
  },
  part: {
    title: 'No findings in what was read',
    detail: 'Parts of this contract were not analysed, and nothing can be concluded on them.',
  },
  none: {
    title: 'Not analysed',
    detail: 'No section of the report could be written. Nothing can be concluded; read the contract.',
  },
};

/** What stands in the place of findings where there are none, with what else there is to weigh. */
export function noFindings(analysis: Analysis, toWeigh: number): { title: string; detail: string } {
  const { title, detail } = NO_FINDINGS[analysis];
  const others = toWeigh === 1 ? '1 point is' : `${toWeigh} points are`;
  return { title, detail: toWeigh === 0 ? detail : `${detail} ${others} under “To weigh”.` };
}
