export { type InspectedContents, inspectContents } from './file/contents/inspect-contents.ts';
export { DocumentError, type DocumentFault } from './file/document-error.ts';
export { isPdf, nameFileKind } from './file/file-kind.ts';
export {
  DEFAULT_LIMITS,
  type FileFacts,
  type FileLimits,
  inspectFile,
  openContract,
} from './file/inspect-file.ts';
export { documentKind, type KindOfDocument } from './kind/document-kind.ts';
export { foreignPassages } from './language/foreign-passages.ts';
export { linesOf, type PageLine } from './layout/page-lines.ts';
export { turnedRuns } from './layout/turned-runs.ts';
export type { ReadPage, TurnedRuns, Word, WordRun } from './layout/word.ts';
export { openPdf, type PdfDocument } from './pdfium/pdf-document.ts';
export type { GrayImage } from './pdfium/render.ts';
export { accountFor, type ReadingContributions } from './reading/account.ts';
export { accountOfWords } from './reading/account-of-words.ts';
export type { Look, Looked } from './reading/look.ts';
export { composeReading, type ReadPictures, readContract } from './reading/read-contract.ts';
export { type ContractSurvey, type SurveyOptions, surveyContract } from './reading/survey-contract.ts';
export type { PageSurvey } from './reading/survey-page.ts';
export type { ReadingMode } from './reading/worker/messages.ts';
export { composeText } from './text/compose-text.ts';
export { detectLanguage } from './text/language.ts';
export { type FoundQuote, locateQuote, placeOf } from './text/locate-quote.ts';
export { isReadable, readTextLayer, type TextLayerPage } from './text-layer/read-text-layer.ts';
export { judgeTextLayer, type Usability } from './text-layer/usability.ts';
