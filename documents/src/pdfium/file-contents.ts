import type { Engine } from './engine.ts';
import { readAsciiText, readBuffer, readWideText } from './strings.ts';

/** A signature as the file holds it. */
export interface SignatureEntry {
  /** Pairs of offset and length: the bytes that were signed. */
  readonly byteRange: readonly number[];
  /** DER of PKCS #7, filled up with zeros. */
  readonly contents: Uint8Array;
  /** A PDF date, `D:20260501120000Z`; empty if the file states none. */
  readonly time: string;
}

/** What a document holds beside its pages. */
export interface FileContents {
  /** Names of embedded files. */
  readonly embeddedFiles: readonly string[];
  /** Names of files that hang on a page as annotations, of the pages looked at. */
  readonly annotatedFiles: readonly string[];
  readonly signatures: readonly SignatureEntry[];
  /** Fields that are there to be signed, and are not. */
  readonly unsignedFields: number;
  /** `FPDF_GetFormType` (fpdf_formfill.h): 0 none, 1 AcroForm, 2 XFA drawn by the viewer, 3 XFA beside AcroForm. */
  readonly formType: number;
  /** Whether a page, of those looked at, shows a field of the form. */
  readonly showsFields: boolean;
}

/** `FPDF_ANNOT_FILEATTACHMENT` and `FPDF_ANNOT_WIDGET`: fpdf_annot.h */
const FILE_ATTACHMENT = 17;
const WIDGET = 20;

/** A hostile file may claim any number; what is beyond these bounds would be named by nobody. */
const ENTRIES_LOOKED_AT = 1000;
const ANNOTATIONS_LOOKED_AT = 100_000;

const upTo = (count: number, limit: number): number[] =>
  Array.from({ length: Math.min(Math.max(0, count), limit) }, (_, index) => index);

const nameOf = (engine: Engine, attachment: number): string =>
  readWideText(engine, (buffer, length) => engine.api.FPDFAttachment_GetName(attachment, buffer, length));

function readEmbeddedFiles(engine: Engine, document: number): string[] {
  const { api } = engine;
  return upTo(api.FPDFDoc_GetAttachmentCount(document), ENTRIES_LOOKED_AT).map((index) =>
    nameOf(engine, api.FPDFDoc_GetAttachment(document, index)),
  );
}

/** One entry a signature field; those that nobody signed have no contents. */
function readSignatureFields(engine: Engine, document: number): SignatureEntry[] {
  const { api } = engine;
  return upTo(api.FPDF_GetSignatureCount(document), ENTRIES_LOOKED_AT).map((index) => {
    const signature = api.FPDF_GetSignatureObject(document, index);
    const read =
      (fill: (signature: number, buffer: number, length: number) => number) =>
      (buffer: number, length: number) =>
        fill(signature, buffer, length);
    const range = readBuffer(engine, read(api.FPDFSignatureObj_GetByteRange), Int32Array.BYTES_PER_ELEMENT);
    return {
      byteRange: [...new Int32Array(range.buffer)],
      contents: readBuffer(engine, read(api.FPDFSignatureObj_GetContents)),
      time: readAsciiText(engine, read(api.FPDFSignatureObj_GetTime)),
    };
  });
}

function* annotationsOf({ api }: Engine, document: number): Generator<number> {
  let seen = 0;
  for (let page = 0; page < api.FPDF_GetPageCount(document); page++) {
    for (let index = 0; index < api.EPDFPage_GetAnnotCountRaw(document, page); index++) {
      if (seen++ >= ANNOTATIONS_LOOKED_AT) return;
      const annotation = api.EPDFPage_GetAnnotRaw(document, page, index);
      if (annotation === 0) continue;
      yield annotation;
      api.FPDFPage_CloseAnnot(annotation);
    }
  }
}

function readAnnotations(engine: Engine, document: number): { files: string[]; showsFields: boolean } {
  const { api } = engine;
  const files: string[] = [];
  let showsFields = false;
  for (const annotation of annotationsOf(engine, document)) {
    const subtype = api.FPDFAnnot_GetSubtype(annotation);
    if (subtype === WIDGET) showsFields = true;
    if (subtype !== FILE_ATTACHMENT) continue;
    const file = api.FPDFAnnot_GetFileAttachment(annotation);
    files.push(file === 0 ? '' : nameOf(engine, file));
  }
  return { files, showsFields };
}

/** Reads what a document holds beside its pages, without unpacking any of it. */
export function readFileContents(engine: Engine, document: number): FileContents {
  const { files, showsFields } = readAnnotations(engine, document);
  const fields = readSignatureFields(engine, document);
  const signatures = fields.filter(({ contents }) => contents.length > 0);
  return {
    embeddedFiles: readEmbeddedFiles(engine, document),
    annotatedFiles: files,
    signatures,
    unsignedFields: fields.length - signatures.length,
    formType: engine.api.FPDF_GetFormType(document),
    showsFields,
  };
}
