import type { PrintedReport } from '../domain/content/block.ts';

/** Prints a report in one file format: the same report, the same bytes. */
export interface ReportRenderer {
  readonly format: 'docx' | 'pdf';
  readonly contentType: string;
  render(report: PrintedReport): Promise<Uint8Array>;
}
