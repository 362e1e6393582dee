import { shortName } from '@countersign/documents/text/inert-text';
import { runHash, sha256 } from '@countersign/shared';

const LONGEST_NAME = 40;

/** What a person recognises of a file name: `Acme NDA (final).pdf` becomes `acme-nda-final`. */
const slugOf = (fileName: string) =>
  fileName
    .replace(/\.pdf$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-|-$/g, '') || 'contract';

/**
 * The part of an object key that people call the file name, as they may be shown it, with each letter composed: some
 * systems take them apart.
 */
export const fileNameOf = (key: string): string =>
  shortName(key.slice(key.lastIndexOf('/') + 1).normalize('NFC')) || 'contract.pdf';

/**
 * Id of the run of one version of one object, and name of its execution: the same for every delivery of the
 * same upload. Ends in 64 bits of SHA-256 over bucket, key and version; begins with the file's name.
 */
export function runIdOf(bucket: string, key: string, version: string): string {
  return `${slugOf(fileNameOf(key))}-${runHash(bucket, key, version)}`;
}

const traceOf = (runId: string): string => sha256(`trace of ${runId}`);

/** Trace of a run, as the lines of logs name it. */
export const traceIdOf = (runId: string): string => traceOf(runId).slice(0, 32);

/** Trace of a run, derived from its id, so that all its events belong to one trace: a W3C `traceparent`. */
export function traceparentOf(runId: string): string {
  const trace = traceOf(runId);
  return `00-${trace.slice(0, 32)}-${trace.slice(32, 48)}-01`;
}
