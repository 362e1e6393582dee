import { inspectContents } from '../../file/contents/inspect-contents.ts';
import { DocumentError } from '../../file/document-error.ts';
import { openContract } from '../../file/inspect-file.ts';
import type { PdfDocument } from '../../pdfium/pdf-document.ts';
import { drawLook, lookAt, marksOn, strokesOn } from '../look.ts';
import { encodePicture } from '../picture-pdf.ts';
import { deadPage, surveyPage, surveyPicture } from '../survey-page.ts';
import type { ReadingMode, SurveyedPage, SurveyReply, SurveyRequest } from './messages.ts';

/** A page that is at fault by itself is unread; the others go on. @throws what is no fault of the page */
function surveyOne(pdf: PdfDocument, number: number, mode: ReadingMode): SurveyedPage {
  try {
    const survey = mode === 'textract' ? surveyPicture(pdf, number) : surveyPage(pdf, number);
    const look = mode === 'text-layer' ? undefined : lookAt(survey);
    if (!look) return { survey };
    const drawing = drawLook(pdf, survey, look);
    return {
      survey: { ...survey, strokes: strokesOn(drawing, look), marks: marksOn(drawing, look) },
      look,
      picture: encodePicture(drawing),
    };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { survey: deadPage(number, error.fault === 'TooDense' ? 'too-complex' : 'unreadable-page') };
  }
}

/** Tells how many milliseconds this thread has worked since it was asked last, whatever others of the process do. */
function workOfThread(): () => number {
  let last = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    return (user + system) / 1000;
  };
}

/** Surveys a contract page by page. Whoever waits may end the thread over any page. */
export async function surveyInThread(
  { bytes, limits, mode, from }: SurveyRequest,
  reply: (message: SurveyReply) => void,
): Promise<void> {
  const worked = workOfThread();
  try {
    let pdf = await openContract(bytes, limits);
    try {
      const opened = { pages: pdf.pageCount, contents: inspectContents(pdf, bytes) };
      reply({ opened, workMs: worked() });
      for (let number = from; number <= pdf.pageCount; number++) {
        if (!pdf.healthy) {
          pdf.close();
          pdf = await openContract(bytes, limits);
        }
        const page = surveyOne(pdf, number, mode);
        reply({ page, workMs: worked() });
      }
    } finally {
      pdf.close();
    }
    reply({ done: true });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    reply({ fault: error.fault, message: error.message });
  }
}
