/** Reads PDFs: what the embedded Textract does, by text layer and by OCR. */
export interface ExtractionPort {
  textLayer(pdf: Uint8Array): Promise<string>;
  /** OCR of page images rendered at `dpi`. */
  ocr(pdf: Uint8Array, options: { dpi: number; maxPages: number }): Promise<string>;
}

/** What one contract's generated sections were worth. */
export interface ReviewOutcome {
  citations: number;
  /** Citations that stand verbatim in the source. */
  verbatim: number;
  /** Sections whose answer passed validation at once, after one repair, and never. */
  passed: { atOnce: number; afterRepair: number; never: number };
}

/** Generates and validates the report sections of a contract, as the summarize service does. */
export interface ReviewPort {
  review(text: string): Promise<ReviewOutcome>;
}
