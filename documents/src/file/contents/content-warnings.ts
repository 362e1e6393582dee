import type { Attachment, FileSignature, ReadingWarning } from '@countersign/events';
import type { Damage } from './damage.ts';
import type { Strays } from './strays.ts';
import type { LookedFields } from './unshown-fields.ts';

/** What is warned about. */
interface Named {
  readonly attachments: readonly Attachment[];
  readonly signatures: readonly FileSignature[];
  /** Fields that are there to be signed, and are not. */
  readonly unsignedFields: number;
  /** Whether an XFA form stands beside the fields that the pages show. */
  readonly isHybridXfa: boolean;
  readonly damage: Damage;
  readonly strays: Strays;
  readonly fields: LookedFields;
  /** Pages and forms whose contents have a bracket that is never closed. */
  readonly unclosed: number;
  readonly hasScripts: boolean;
  readonly pdf: { readonly pageCount: number; readonly claimedPages: number };
}

/** Names that a warning lists; the rest stand among the attachments. */
const LISTED = 5;
const LONGEST_LISTED = 60;
const LONGEST_MESSAGE = 500;

function list(attachments: readonly Attachment[]): string {
  const names = attachments.slice(0, LISTED).map(({ name }) => `“${name.slice(0, LONGEST_LISTED)}”`);
  const more = attachments.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `one ${one}` : `${count.toLocaleString('en-US')} ${many}`;

function* attachmentWarnings(attachments: readonly Attachment[]): Generator<ReadingWarning> {
  const items = attachments.filter(({ kind }) => kind === 'portfolio-item');
  const files = attachments.filter(({ kind }) => kind === 'embedded-file' || kind === 'file-annotation');
  if (items.length > 0) {
    const message = `The file is a portfolio of ${counted(items.length, 'document', 'documents')}, none of which was read; only its cover was: ${list(items)}`;
    yield { code: 'portfolio-unread', message };
  }
  if (files.length > 0) {
    const message = `${counted(files.length, 'file is', 'files are')} attached and not read: ${list(files)}`;
    yield { code: 'attachment-unread', message: message.charAt(0).toUpperCase() + message.slice(1) };
  }
  if (attachments.some(({ kind }) => kind === 'xfa-form')) {
    const message =
      'The file is a dynamic XFA form, which was not read; its pages hold only a placeholder. Print it to PDF with the program that fills it in';
    yield { code: 'xfa-unread', message };
  }
}

const signatureOf = ({ signer, signedAt }: FileSignature): string =>
  `signature${signer ? ` of ${signer.slice(0, 100)}` : ''}${signedAt ? ` (${signedAt})` : ''}`;

function* signatureWarnings({
  signatures,
  unsignedFields,
}: Pick<Named, 'signatures' | 'unsignedFields'>): Generator<ReadingWarning> {
  const last = signatures.find(({ coversWholeFile }) => coversWholeFile);
  for (const signature of signatures) {
    if (signature.coversWholeFile) continue;
    const who = `The ${signatureOf(signature)}`;
    const until = last ? `, and only the ${signatureOf(last)} covers what was added since` : '';
    yield signature.changedAfterwards
      ? {
          code: 'changed-after-signing',
          message: `${who} is followed by an update: the file was changed after it was signed${until}`,
        }
      : { code: 'signature-partial', message: `${who} does not cover the whole file` };
  }
  if (unsignedFields > 0) {
    const message = `The document is not signed in full: ${counted(unsignedFields, 'field for a signature is', 'fields for signatures are')} empty`;
    yield { code: 'signature-missing', message };
  }
}

function* damageWarnings({ brokenStreams, missingObjects }: Damage): Generator<ReadingWarning> {
  const parts = [
    ...(brokenStreams > 0 ? [`${counted(brokenStreams, 'part', 'parts')} that cannot be decoded`] : []),
    ...(missingObjects > 0
      ? [`${counted(missingObjects, 'part', 'parts')} that the file does not hold`]
      : []),
  ];
  if (parts.length === 0) return;
  const message = `The file is damaged: its pages ask for ${parts.join(' and ')}, so something may be missing`;
  yield { code: 'file-damaged', message };
}

function* strayWarnings({ before, behind, other }: Strays): Generator<ReadingWarning> {
  if (before) {
    const message =
      'Something that is no PDF stands at the beginning of the file; only the PDF behind it was read';
    yield { code: 'begins-otherwise', message };
  }
  if (behind) {
    const message =
      'Another PDF follows the end of the first in the same file; programs differ in which they show';
    yield { code: 'second-file', message };
  }
  if (other) {
    const message = 'Something that is no part of the PDF stands behind its end in the file; it was not read';
    yield { code: 'goes-on-otherwise', message };
  }
}

function* fieldWarnings({ unshown, isWhole }: LookedFields): Generator<ReadingWarning> {
  if (!isWhole) {
    const message =
      'Not all fields of the form were looked at: there are too many, too deep in one another, or the file is too large; values that stand on no page may be among them';
    yield { code: 'field-unshown', message };
  }
  if (unshown.length === 0) return;
  const told = unshown.slice(0, LISTED).map(({ name, value }) => `${name || 'unnamed'}: “${value}”`);
  const more = unshown.length - told.length;
  const message = `${counted(unshown.length, 'field holds a value and stands', 'fields hold values and stand')} on no page: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  yield {
    code: 'field-unshown',
    message: message.charAt(0).toUpperCase() + message.slice(1, LONGEST_MESSAGE),
  };
}

function* oddWarnings({
  unclosed,
  hasScripts,
}: Pick<Named, 'unclosed' | 'hasScripts'>): Generator<ReadingWarning> {
  if (unclosed > 0) {
    const message = `The contents of ${counted(unclosed, 'page or part of a page', 'pages or parts of pages')} have a bracket that is never closed; programs differ in what they show of what follows`;
    yield { code: 'file-damaged', message };
  }
  if (hasScripts) {
    const message =
      'The file runs scripts, which may change what its fields and pages show in some programs; they were not run here';
    yield { code: 'scripts-not-run', message };
  }
}

/** What a person must know about what a file holds beside its pages. */
export function contentWarnings({
  attachments,
  signatures,
  unsignedFields,
  isHybridXfa,
  damage,
  strays,
  fields,
  unclosed,
  hasScripts,
  pdf,
}: Named): ReadingWarning[] {
  const warnings = [
    ...attachmentWarnings(attachments),
    ...signatureWarnings({ signatures, unsignedFields }),
    ...damageWarnings(damage),
    ...strayWarnings(strays),
    ...fieldWarnings(fields),
    ...oddWarnings({ unclosed, hasScripts }),
  ];
  if (isHybridXfa) {
    const message =
      'The file holds an XFA form beside the fields on its pages; only what the pages show was read';
    warnings.push({ code: 'xfa-hybrid', message });
  }
  const { pageCount, claimedPages } = pdf;
  if (claimedPages > pageCount) {
    const message = `The file says that it has ${counted(claimedPages, 'page', 'pages')}, but only ${counted(pageCount, 'is', 'are')} there`;
    warnings.push({ code: 'page-count-false', message });
  }
  return warnings;
}
