import type { InspectedContents } from '../file/contents/inspect-contents.ts';
import { DocumentError } from '../file/document-error.ts';
import type { FileLimits } from '../file/inspect-file.ts';
import type { Look } from './look.ts';
import { PicturePdf } from './picture-pdf.ts';
import { deadPage, type PageSurvey } from './survey-page.ts';
import type { ReadingMode } from './worker/messages.ts';
import { askThread, ThreadLost } from './worker/reading-thread.ts';

/** How a contract is to be read. */
export interface SurveyOptions {
  readonly limits?: FileLimits;
  readonly mode?: ReadingMode;
  /** Milliseconds of work that reading may take. */
  readonly patience?: Patience;
}

interface Patience {
  /** To open the file. */
  readonly open: number;
  /** For one page; past it, the page is too complex. */
  readonly page: number;
  /** For all pages together that turn out to be too complex; past it, so are those that follow. */
  readonly lost: number;
}

/** What an ordinary page takes is a hundredth of that, and what is lost on a file stays under a minute. */
const PATIENCE: Patience = { open: 20_000, page: 10_000, lost: 25_000 };

/** All pages of a contract, and what OCR has to look at. */
export interface ContractSurvey {
  /** What the file holds beside its pages. */
  readonly contents: InspectedContents;
  readonly pages: readonly PageSurvey[];
  readonly looks: readonly Look[];
  /** A PDF with one picture for each look, in their order; undefined where there is none. */
  readonly pictures: Uint8Array | undefined;
}

const takesTooLong = (cause: unknown): DocumentError =>
  new DocumentError('TooDense', 'the file takes too long to be opened', { cause });

/** What is known of a contract so far. */
class Survey {
  readonly pages: PageSurvey[] = [];
  readonly looks: Look[] = [];
  readonly pictures = new PicturePdf();
  contents: InspectedContents | undefined;
  pageCount = 0;

  /** Reads on with a thread of its own. @throws DocumentError, ThreadLost */
  async goOn(bytes: Uint8Array, options: SurveyOptions, patience: Patience): Promise<void> {
    const { limits, mode = 'auto' } = options;
    let opened = false;
    const request = { bytes, limits, mode, from: this.pages.length + 1 };
    for await (const reply of askThread(request, () => (opened ? patience.page : patience.open))) {
      if ('fault' in reply) throw new DocumentError(reply.fault, reply.message);
      if ('opened' in reply) {
        opened = true;
        this.contents ??= reply.opened.contents;
        this.pageCount = reply.opened.pages;
      }
      if (!('page' in reply)) continue;
      const { survey, look, picture } = reply.page;
      this.pages.push(survey);
      if (look) this.looks.push(look);
      if (picture) this.pictures.add(picture);
    }
  }

  giveUpPages(upTo: number): void {
    while (this.pages.length < Math.min(upTo, this.pageCount)) {
      this.pages.push(deadPage(this.pages.length + 1, 'too-complex'));
    }
  }
}

/**
 * Reads everything of a contract that needs no OCR, and draws what does, in a thread that is ended over a page
 * which takes too long or too much memory: that page is unread, the others go on.
 * @throws DocumentError when the file cannot be opened
 */
export async function surveyContract(
  bytes: Uint8Array,
  options: SurveyOptions = {},
): Promise<ContractSurvey> {
  const patience = options.patience ?? PATIENCE;
  const survey = new Survey();
  for (let lost = 0; survey.contents === undefined || survey.pages.length < survey.pageCount; ) {
    const started = Date.now();
    try {
      await survey.goOn(bytes, options, patience);
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      if (!survey.contents) throw takesTooLong(error);
      lost += Math.min(patience.page, Date.now() - started);
      survey.giveUpPages(lost >= patience.lost ? survey.pageCount : survey.pages.length + 1);
    }
  }
  const { contents, pages, looks, pictures } = survey;
  return { contents, pages, looks, pictures: looks.length > 0 ? pictures.toBytes() : undefined };
}
