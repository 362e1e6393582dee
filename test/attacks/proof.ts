import { heldBy } from './attack.ts';

/** Forged proofs of a run. */
export const PROOF = [
  ...heldBy('cli/src/audit/export/export-run.test.ts', [
    {
      name: 'a word of a record is changed',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (genuine) return',
      replace: 'if (text) return',
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
      name: 'a digest is left out',
      file: 'cli/src/audit/export/verify.mjs',
      find: 'if (!sealed) problem(',
      replace: 'if (!sealed) say(',
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
