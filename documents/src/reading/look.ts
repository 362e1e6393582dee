import type { Box } from '@countersign/events';
import { tellColoursApart } from '../ink/colour-ink.ts';
import { stretchContrast } from '../ink/contrast.ts';
import { marksIn, type PictureBox, type PictureMarks } from '../ink/picture-marks.ts';
import { eraseWords } from '../ink/residue.ts';
import { type Stroke, strokesIn } from '../ink/strokes.ts';
import type { TurnedRuns } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PdfDocument } from '../pdfium/pdf-document.ts';
import { BYTES_A_COLOUR, type GrayImage } from '../pdfium/render.ts';
import { type PageSurvey, unexplained } from './survey-page.ts';

/** A part of a page that OCR has to look at. */
export interface Look {
  /** 1-based. */
  readonly page: number;
  readonly box: Box;
}

/** What OCR read there: by direction, with boxes in fractions of the part turned upright. */
export interface Looked {
  readonly box: Box;
  readonly text: readonly TurnedRuns[];
}

const WHOLE: Box = { left: 0, top: 0, width: 1, height: 1 };

/** Above this share of a page, all of it is looked at. */
const MOST_OF_PAGE = 0.5;

/** Print at the edge of a picture is misread: some white around it helps. In points. */
const MARGIN = 12;

/** What OCR has to look at on a page; undefined where words explain all ink. */
export function lookAt(survey: PageSurvey): Look | undefined {
  const box = unexplained(survey);
  if (!box) return undefined;
  if (box.width * box.height >= MOST_OF_PAGE) return { page: survey.number, box: WHOLE };
  const [across, down] = [MARGIN / survey.width, MARGIN / survey.height];
  const [left, top] = [Math.max(0, box.left - across), Math.max(0, box.top - down)];
  const width = Math.min(1, box.left + box.width + across) - left;
  const height = Math.min(1, box.top + box.height + down) - top;
  return { page: survey.number, box: { left, top, width, height } };
}

/** Fine enough for print of 8 points; finer costs time and brings nothing. */
const LOOK_DPI = 200;

function crop({ width, height, pixels }: GrayImage, box: Box, bytes = 1): GrayImage {
  const [x0, y0] = [Math.floor(box.left * width), Math.floor(box.top * height)];
  const x1 = Math.min(width, Math.max(x0 + 1, Math.round((box.left + box.width) * width)));
  const y1 = Math.min(height, Math.max(y0 + 1, Math.round((box.top + box.height) * height)));
  const part = new Uint8Array((x1 - x0) * (y1 - y0) * bytes);
  for (let y = y0; y < y1; y++)
    part.set(
      pixels.subarray((y * width + x0) * bytes, (y * width + x1) * bytes),
      (y - y0) * (x1 - x0) * bytes,
    );
  return { width: x1 - x0, height: y1 - y0, pixels: part };
}

/** Strokes of a part of a page, in fractions of the page. */
export const strokesOn = (picture: GrayImage, { box }: Look): Stroke[] =>
  strokesIn(picture).map(({ x0, y0, x1, y1 }) => ({
    x0: box.left + x0 * box.width,
    y0: box.top + y0 * box.height,
    x1: box.left + x1 * box.width,
    y1: box.top + y1 * box.height,
  }));

/** Boxes and rings of a part of a page, in fractions of the page. */
export function marksOn(picture: GrayImage & { dpi: number }, { box }: Look): PictureMarks {
  const onPage = ([left, top, right, bottom]: Edges): Edges => [
    box.left + left * box.width,
    box.top + top * box.height,
    box.left + right * box.width,
    box.top + bottom * box.height,
  ];
  const { boxes, round, rings } = marksIn(picture);
  const placed = (box: PictureBox): PictureBox => ({ ...box, edges: onPage(box.edges) });
  return { boxes: boxes.map(placed), round: round.map(placed), rings: rings.map(onPage) };
}

/** A picture of what has to be looked at, without the words that are read already. */
export function drawLook(pdf: PdfDocument, survey: PageSurvey, { box }: Look): GrayImage & { dpi: number } {
  const dpi = (LOOK_DPI * survey.width) / pdf.size(survey.number).width;
  const drawing = pdf.render(survey.number, dpi);
  const withoutText = survey.places.length > 0 ? pdf.renderWithoutText(survey.number, dpi) : undefined;
  const unread = withoutText ? eraseWords({ drawing, withoutText }, survey.places, survey.untold) : drawing;
  const part = crop(unread, box);
  const colours = survey.isColoured
    ? crop(pdf.renderColours(survey.number, dpi), box, BYTES_A_COLOUR)
    : undefined;
  const told = colours ? tellColoursApart(part, colours) : part;
  return { ...stretchContrast(told), dpi: (drawing.width * 72) / survey.width };
}
