import { join } from 'node:path';
import { asLines } from '@countersign/documents/text/inert-text';
import type { ExportedRun } from './export-run.ts';

/** How the verifier is told both keys. */
const keyOptions = ({ recording, signing }: ExportedRun['file']['keys']): string =>
  `--key recording=${recording} --key signing=${signing}`;

/** What was exported, as lines: how to verify it, what is missing, and what is told on another way, as the keys. */
export function exportText({ file, leftOut, verifier }: ExportedRun, folder: string): string {
  const waiting = file.records.filter(({ digest }) => digest === null).length;
  const notSealed =
    waiting > 0
      ? [
          `NOT SEALED: ${waiting} of the records wait for a digest, so that nothing shows that none was left out.`,
          'Export again after the next hourly seal, or seal at once: countersign audit seal.',
        ]
      : [];
  return asLines([
    `${folder}: ${file.records.length} records. Verify them with:`,
    `  node ${join(folder, 'verify.mjs')} ${keyOptions(file.keys)}`,
    ...notSealed,
    ...leftOut.gone.map((uri) => `Not copied, as it is gone or cannot be read: ${uri}`),
    ...leftOut.altered.map((uri) => `NOT AS RECORDED, and not copied: ${uri}`),
    'Tell who gets it, on another way, both fingerprints with their roles, and the SHA-256 of the verifier:',
    ...Object.entries(file.keys).map(([role, fingerprint]) => `  ${role} ${fingerprint}`),
    `  verify.mjs ${verifier}`,
  ]);
}
