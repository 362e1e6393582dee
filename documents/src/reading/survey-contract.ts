import type { UnreadRegion } from '@countersign/events';
import type { InspectedContents } from '../file/contents/inspect-contents.ts';
import { DocumentError } from '../file/document-error.ts';
import type { FileLimits } from '../file/inspect-file.ts';
import type { Look } from './look.ts';
import { PicturePdf } from './picture-pdf.ts';
import { deadPage, type PageSurvey } from './survey-page.ts';
import type { ReadingMode, SurveyedPage } from './worker/messages.ts';
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
  /** For all pages of a file of up to a megabyte, and as much again for each further one; past it, too. */
  readonly megabyte: number;
}

/** What an ordinary page takes is a hundredth of that, and what a small file takes stays under a minute. */
const PATIENCE: Patience = { open: 20_000, page: 10_000, lost: 25_000, megabyte: 30_000 };

const MEGABYTE = 1024 * 1024;

/** What a function may take, less what opening and storing take: whoever is ended from outside tells nobody why. */
const LONGEST = 450_000;

const patienceForAll = ({ length }: Uint8Array, { megabyte }: Patience): number =>
  Math.min(LONGEST, megabyte * Math.max(1, length / MEGABYTE));

/** What a page gets at the least, however much of that is used up. */
const LEAST = 1000;

/** Bytes of pictures for OCR that are held in memory, twice when they are written: some 1,000 scanned pages. */
const MOST_PICTURES = 256 * MEGABYTE;

/** All pages of a contract, and what OCR has to look at. */
export interface ContractSurvey {
  /** What the file holds beside its pages. */
  readonly contents: InspectedContents;
  readonly pages: readonly PageSurvey[];
  readonly looks: readonly Look[];
  /** A PDF with one picture for each look, in their order; undefined where there is none. */
  readonly pictures: Uint8Array | undefined;
}

const withUnread = (page: PageSurvey, unread: UnreadRegion): PageSurvey => ({
  ...page,
  unread: [...page.unread, unread],
});

const takesTooLong = (cause: unknown): DocumentError =>
  new DocumentError('TooDense', 'the file takes too long to be opened', { cause });

/** What is known of a contract so far. */
class Survey {
  readonly pages: PageSurvey[] = [];
  readonly looks: Look[] = [];
  readonly pictures = new PicturePdf();
  contents: InspectedContents | undefined;
  pageCount = 0;
  /** Milliseconds of work on it, and those that were lost on pages. */
  #work = 0;
  #lost = 0;
  readonly #patience: Patience;
  readonly #mostWork: number;

  constructor(bytes: Uint8Array, patience: Patience) {
    this.#patience = patience;
    this.#mostWork = patienceForAll(bytes, patience);
  }

  get isDone(): boolean {
    return this.contents !== undefined && this.pages.length >= this.pageCount;
  }

  /** Reads on with a thread of its own. @throws DocumentError, ThreadLost */
  async goOn(bytes: Uint8Array, { limits, mode = 'auto' }: SurveyOptions): Promise<void> {
    const { open, page } = this.#patience;
    let opened = false;
    const request = { bytes, limits, mode, from: this.pages.length + 1 };
    const left = (): number => Math.min(page, Math.max(LEAST, this.#mostWork - this.#work));
    for await (const reply of askThread(request, () => (opened ? left() : open))) {
      if ('fault' in reply) throw new DocumentError(reply.fault, reply.message);
      if ('opened' in reply) {
        opened = true;
        this.contents ??= reply.opened.contents;
        this.pageCount = reply.opened.pages;
      }
      if ('page' in reply) this.#add(reply.page);
      if ('workMs' in reply) this.#work += reply.workMs;
      if (opened && this.#work >= this.#mostWork) return this.#giveUp(this.pageCount);
    }
  }

  /** Gives up the page over which a thread was lost, and all that follow where too much was. @param work of the thread on it */
  lose(work: number): void {
    this.#lost += work;
    this.#work += work;
    const isHopeless = this.#lost >= this.#patience.lost || this.#work >= this.#mostWork;
    this.#giveUp(isHopeless ? this.pageCount : this.pages.length + 1);
  }

  #add({ survey, look, picture }: SurveyedPage): void {
    const fits = picture === undefined || this.pictures.length + picture.deflated.length <= MOST_PICTURES;
    this.pages.push(fits || !look ? survey : withUnread(survey, { box: look.box, why: 'too-complex' }));
    if (!fits) return;
    if (look) this.looks.push(look);
    if (picture) this.pictures.add(picture);
  }

  #giveUp(upTo: number): void {
    while (this.pages.length < Math.min(upTo, this.pageCount)) {
      this.pages.push(deadPage(this.pages.length + 1, 'too-complex'));
    }
  }
}

/**
 * Reads everything of a contract that needs no OCR, and draws what does, in a thread that is ended over a page
 * which takes too long or too much memory: that page is unread, the others go on as long as there is patience for the
 * file.
 * @throws DocumentError when the file cannot be opened
 */
export async function surveyContract(
  bytes: Uint8Array,
  options: SurveyOptions = {},
): Promise<ContractSurvey> {
  const survey = new Survey(bytes, options.patience ?? PATIENCE);
  while (!survey.isDone) {
    try {
      await survey.goOn(bytes, options);
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      if (!survey.contents) throw takesTooLong(error);
      survey.lose(error.workMs);
    }
  }
  const { contents, pages, looks, pictures } = survey;
  return { contents: contents!, pages, looks, pictures: looks.length > 0 ? pictures.toBytes() : undefined };
}
