import { isPdf, nameFileKind } from '@countersign/documents/file/file-kind';
import { InputError } from '@countersign/shared';
import type { Inspection, IntakeLimits } from './inspection.ts';

const MIB = 1024 * 1024;
const inMib = (bytes: number) => `${(bytes / MIB).toFixed(1)} MiB`;

/** Why an object is not taken in, if the little that intake looks at is reason enough. */
export function refusalOf(inspection: Inspection, limits: IntakeLimits): InputError | undefined {
  const { bytes, head } = inspection;
  if (bytes === 0) return new InputError('EmptyFile', 'The file is empty (0 bytes). Upload it again.');
  if (bytes > limits.maxBytes) {
    return new InputError(
      'FileTooLarge',
      `The file has ${inMib(bytes)}, over the ${inMib(limits.maxBytes)} limit. Split or compress it.`,
    );
  }
  if (!isPdf(head)) {
    return new InputError(
      'NotPdf',
      `not a PDF: ${nameFileKind(head)}. Export it as PDF and upload it again.`,
    );
  }
  return undefined;
}
