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
      name: 'a document is exchanged',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'else problem(`documents/',
      replace: 'else say(`documents/',
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
      find: 'problems.push(printable(what))',
      replace: 'problems.push(what)',
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
  ...heldBy('cli/src/audit/export/time-stamp.test.ts', [
    {
      name: 'an authority stamps something else',
      file: 'cli/src/audit/export/time-stamp.ts',
      find: 'if (!Buffer.from(response).includes(imprint))',
      replace: 'if (!imprint)',
      fails: /refuses an authority that/,
    },
  ]),
];
