import { InputError } from '@countersign/shared';
import type { Inspection, IntakeLimits } from './inspection.ts';
import { isPdf, kindOf } from './magic.ts';

const MIB = 1024 * 1024;
const inMib = (bytes: number) => `${(bytes / MIB).toFixed(1)} MiB`;

/** Why an object is not taken in, if the little that intake looks at is reason enough. */
export function refusalOf(inspection: Inspection, limits: IntakeLimits): InputError | undefined {
  const { bytes, head, claimedPages } = inspection;
  if (bytes === 0) return new InputError('EmptyFile', 'The file is empty (0 bytes). Upload it again.');
  if (bytes > limits.maxBytes) {
    return new InputError(
      'FileTooLarge',
      `The file has ${inMib(bytes)}, over the ${inMib(limits.maxBytes)} limit. Split or compress it.`,
    );
  }
  if (!isPdf(head)) {
    return new InputError('NotPdf', `not a PDF: ${kindOf(head)}. Export it as PDF and upload it again.`);
  }
  if (claimedPages !== undefined && claimedPages > limits.maxPages) {
    const limit = limits.maxPages.toLocaleString('en-US');
    return new InputError('TooManyPages', `${claimedPages} pages: over the ${limit}-page limit. Split it.`);
  }
  return undefined;
}
