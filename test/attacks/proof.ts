import { heldBy } from './attack.ts';

/** Forged proofs of a run. */
export const PROOF = [
  ...heldBy('cli/src/audit/export/export-run.test.ts', [
    {
      name: 'a word of a record is changed',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'return genuine ?',
      replace: 'return text ?',
      fails: /a word of a record is changed/,
    },
    {
      name: 'a record of another run is put in',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (payload.event.subject !== runId)',
      replace: 'if (!runId)',
      fails: /a record is added, and listed as w/,
    },
    {
      name: 'a record of the run is withheld',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (isOfRun && !here.has(key)) problem(',
      replace: 'if (isOfRun && !here.has(key)) say(',
      fails: /a record is withheld, and its digest is here/,
    },
    {
      name: 'records are withheld with their digest',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (digest > last) problem(',
      replace: 'if (digest > last) say(',
      fails: /withheld with their digest/,
    },
    {
      name: 'digests do not say whose records they name',
      file: 'services/audit/src/app/seal-archive.ts',
      find: 'run: runMark(key, record.event.subject)',
      replace: '',
      fails: /a record is withheld, and its digest is here/,
    },
    {
      name: 'a digest is left out',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (!sealed) return problem(',
      replace: 'if (!sealed) return say(',
      fails: /a digest is removed/,
    },
    {
      name: 'a sealed record is said to wait, so that its digest is not missed',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (digest === null) problem(',
      replace: 'if (digest === null) say(',
      fails: /a sealed record is listed as waiting/,
    },
    {
      name: 'a record lies outside of the folder',
      file: 'cli/src/audit/export/verify.mjs',
      find: '.some((name) => file === ',
      replace: '.some((name) => file !== ',
      fails: /a record is the folder itself/,
    },
    {
      name: 'a document is exchanged',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'problem(`documents/',
      replace: 'say(`documents/',
      fails: /a document is changed/,
    },
    {
      name: 'the time-stamp of something else is attached',
      file: 'cli/src/audit/export/verify.mjs',
      find: "if (!bytesOf('proof.json.tsr').includes(imprint))",
      replace: 'if (!imprint)',
      fails: /the stamp of something else is att/,
    },
    {
      name: 'one approval is shown as two',
      file: 'cli/src/audit/export/verify.mjs',
      find: "if (new Set(proof.records.map(({ key }) => key)).size < listed.size) problem('a record stands twice');",
      replace: '',
      fails: /a record stands twice/,
    },
    {
      name: 'a name of a file hides the verdict on a terminal',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'problems.push(printable(',
      replace: 'problems.push(String(',
      fails: /steer a terminal/,
    },
    {
      name: 'the folder brings keys of its own',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (values.key && !values.key.includes(fingerprint))',
      replace: 'if (!fingerprint)',
      fails: /takes the fingerprints that somebo/,
    },
  ]),
  ...heldBy('cli/src/audit/export/incomplete-exports.test.ts', [
    {
      name: 'all digests are taken away, and a decision with them',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (!sealed && digest === null) return wait(',
      replace: 'if (!sealed && digest === null) return say(',
      fails: /all digests are removed, and a decision is left out/,
    },
    {
      name: 'a document that breaks off is handed over',
      file: 'cli/src/audit/export/export-run.ts',
      find: 'else if (sha256(bytes) !== recorded) altered.push(uri);',
      replace: '',
      fails: /leaves out a document that breaks off/,
    },
  ]),
  ...heldBy('cli/src/audit/export/time-stamp.test.ts', [
    {
      name: 'an authority stamps something else',
      file: 'cli/src/audit/export/time-stamp.ts',
      find: 'if (!Buffer.from(response).includes(imprint))',
      replace: 'if (!imprint)',
      fails: /refuses an authority that/,
    },
  ]),
  ...heldBy('cli/src/audit/export/export-run.test.ts', [
    {
      name: 'another document of the run is handed over under the name of its report',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (uri) say(',
      replace: 'if (uri) String(',
      fails: /says which document each copy is/,
    },
  ]),
];
