import type { InspectedContents } from '../../file/contents/inspect-contents.ts';
import type { DocumentFault } from '../../file/document-error.ts';
import type { FileLimits } from '../../file/inspect-file.ts';
import type { Look } from '../look.ts';
import type { EncodedPicture } from '../picture-pdf.ts';
import type { PageSurvey } from '../survey-page.ts';

/** Text layer where it is seen and pictures elsewhere (`auto`), or only one of the two. */
export type ReadingMode = 'auto' | 'textract' | 'text-layer';

/** A contract for the reading thread; one at a time. */
export interface SurveyRequest {
  readonly bytes: Uint8Array;
  readonly limits: FileLimits | undefined;
  readonly mode: ReadingMode;
  /** The first page to read, 1-based: those before are read already, or broke a thread. */
  readonly from: number;
}

/** A page, and a picture of what OCR has to look at. */
export interface SurveyedPage {
  readonly survey: PageSurvey;
  readonly look?: Look;
  readonly picture?: EncodedPicture;
}

/**
 * What the reading thread says, in this order: opened, each page, done; or that the file is at fault. The work is that
 * since it spoke last.
 */
export type SurveyReply =
  | {
      readonly opened: { readonly pages: number; readonly contents: InspectedContents };
      readonly workMs: number;
    }
  | { readonly page: SurveyedPage; readonly workMs: number }
  | { readonly done: true }
  | { readonly fault: DocumentFault; readonly message: string };
