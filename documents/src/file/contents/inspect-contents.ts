import type { Attachment, FileSignature, ReadingWarning } from '@countersign/events';
import type { FileContents } from '../../pdfium/file-contents.ts';
import type { PdfDocument } from '../../pdfium/pdf-document.ts';
import { contentWarnings } from './content-warnings.ts';
import { findDamage } from './damage.ts';
import { holdsFiles, isPortfolio } from './dictionaries.ts';
import { runsScripts } from './scripts.ts';
import { describeSignature } from './signatures.ts';
import { findStrays } from './strays.ts';
import { type FileParts, takeApart } from './streams.ts';
import { countUnclosed } from './unclosed.ts';
import { type LookedFields, unshownFields } from './unshown-fields.ts';

/** What a file holds beside words on pages. */
export interface InspectedContents {
  readonly attachments: Attachment[];
  readonly signatures: FileSignature[];
  readonly warnings: ReadingWarning[];
}

const LONGEST_NAME = 300;

const NO_FORM = 0;
/** `FORMTYPE_XFA_FULL` and `FORMTYPE_XFA_FOREGROUND`: fpdf_formfill.h */
const XFA_DRAWN_BY_VIEWER = 2;
const XFA_BESIDE_FIELDS = 3;

/** Whether the form is on no page: a viewer would draw it, and the pages only ask to wait for that. */
const isDynamicXfa = ({ formType, showsFields }: FileContents): boolean =>
  formType === XFA_DRAWN_BY_VIEWER || (formType === XFA_BESIDE_FIELDS && !showsFields);

function attachmentsOf(contents: FileContents, bytes: Uint8Array): Attachment[] {
  const { embeddedFiles, annotatedFiles } = contents;
  const kind = embeddedFiles.length > 0 && isPortfolio(bytes) ? 'portfolio-item' : 'embedded-file';
  const named = (kind: Attachment['kind']) => (name: string) => ({
    name: name.slice(0, LONGEST_NAME) || 'unnamed',
    kind,
  });
  const files = [...embeddedFiles.map(named(kind)), ...annotatedFiles.map(named('file-annotation'))];
  // PDFium names those of the catalogue's list and of annotations alone.
  const unlisted = files.length === 0 && holdsFiles(bytes) ? [named('embedded-file')('')] : [];
  return [...files, ...unlisted, ...(isDynamicXfa(contents) ? [named('xfa-form')('XFA form')] : [])];
}

function fieldsOnNoPage({ formType }: FileContents, parts: FileParts): LookedFields {
  return formType === NO_FORM ? { unshown: [], isWhole: true } : unshownFields(parts);
}

/**
 * Names what a file holds beside the words on its pages: other files, forms, signatures.
 * @param bytes the file that `pdf` was opened from
 * @throws DocumentError `Damaged` or `TooDense`
 */
export function inspectContents(pdf: PdfDocument, bytes: Uint8Array): InspectedContents {
  const contents = pdf.contents();
  const attachments = attachmentsOf(contents, bytes);
  const signatures = contents.signatures.map((signature) => describeSignature(signature, bytes));
  const parts = takeApart(bytes);
  // What stands in an encrypted file is looked for in a copy that is not.
  const open = parts.isEncrypted ? takeApart(pdf.decrypted()) : parts;
  const isHybridXfa = contents.formType === XFA_BESIDE_FIELDS && !isDynamicXfa(contents);
  return {
    attachments,
    signatures,
    warnings: contentWarnings({
      attachments,
      signatures,
      unsignedFields: contents.unsignedFields,
      isHybridXfa,
      pdf,
      damage: findDamage(parts),
      strays: findStrays(bytes),
      fields: fieldsOnNoPage(contents, open),
      unclosed: countUnclosed(open),
      hasScripts: runsScripts(open),
    }),
  };
}
