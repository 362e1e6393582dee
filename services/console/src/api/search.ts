import type { RiskLevel, Severity } from '@countersign/events';

export interface SearchHit {
  readonly score: number;
  readonly document: {
    readonly id: string;
    readonly kind: 'contract' | 'page' | 'finding';
    readonly runId: string;
    readonly fileName: string;
    readonly contractType: string;
    readonly level: RiskLevel;
    readonly text: string;
    readonly title?: string;
    readonly page?: number;
    readonly category?: string;
    readonly severity?: Severity;
  };
  /** Escaped HTML with `<em>` around what matched. */
  readonly highlights: readonly string[];
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly counts: Readonly<
    Record<'types' | 'levels' | 'kinds' | 'categories', Readonly<Record<string, number>>>
  >;
}
