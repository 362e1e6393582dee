import type { Edges } from '../pdfium/matrix.ts';

/** A word where a person sees it. */
export interface PrintedWord {
  readonly text: string;
  readonly edges: Edges;
  /** Whether its font can be drawn here; others may have it. */
  readonly isDrawable: boolean;
}
