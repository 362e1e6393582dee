import { heldBy } from './attack.ts';

/** Tampering with the audit archive. */
export const ARCHIVE = [
  ...heldBy('services/audit/src/tampering/through-s3.test.ts', [
    {
      name: 'digests and records are hidden by delete markers',
      file: 'services/audit/src/app/verify/verify-objects.ts',
      find: 'of deleteMarkers)',
      replace: 'of deleteMarkers.slice(deleteMarkers.length))',
      fails: /the newest digest hidden with its/,
    },
    {
      name: 'objects lie under other prefixes',
      file: 'services/audit/src/app/verify/verify-objects.ts',
      find: 'if (!kindOfKey(key))',
      replace: 'if (!key)',
      fails: /an object under a foreign prefix/,
    },
    {
      name: 'what was written once is overwritten',
      file: 'services/audit/src/app/verify/verify-objects.ts',
      find: 'of versions.slice(1))',
      replace: 'of versions.slice(versions.length))',
      fails: /a sealed record overwritten/,
    },
    {
      name: 'a digest is signed anew by another key',
      file: 'services/audit/src/app/verify/verify-chain.ts',
      find: 'const signature = signatureProblem(digest.signed, ports.trusted.digests);',
      replace: 'const signature = undefined;',
      fails: /a digest signed anew with another/,
    },
    {
      name: 'a record is signed anew by another key, and its digest too',
      file: 'services/audit/src/domain/record.ts',
      find: 'const problem = signatureProblem(stored.data, trusted);',
      replace: 'const problem = undefined;',
      fails: /a sealed record signed anew, and i/,
    },
    {
      name: 'a forged record is sealed as genuine',
      file: 'services/audit/src/app/seal-archive.ts',
      find: "if (typeof record === 'object' && record.payload)",
      replace: "if (typeof record === 'object')",
      fails: /a forged record under the current/,
    },
    {
      name: 'a record is dated back by three days',
      file: 'services/audit/src/domain/plan-digests.ts',
      find: 'const LATEST_ARRIVAL_HOURS = 15 * 24;',
      replace: 'const LATEST_ARRIVAL_HOURS = 24;',
      fails: /back-dated by three da/,
    },
    {
      name: 'the end of the chain is cut off',
      file: 'services/audit/src/app/verify/verify-chain.ts',
      find: 'if (known.sequence > last)',
      replace: 'if (known.sequence > last + 99)',
      fails: /the newest digest removed/,
    },
    {
      name: 'the digest of an empty hour is taken out',
      file: 'services/audit/src/app/verify/verify-chain.ts',
      find: 'due.toISOString() !== payload.hour)',
      replace: "payload.hour === '')",
      fails: /the digest of an empty hour taken/,
    },
    {
      name: 'a record is taken out before it is sealed',
      file: 'services/audit/src/domain/streams.ts',
      find: 'if (waiting.size === 0) continue;',
      replace: 'if (waiting.size >= 0) continue;',
      fails: /a waiting record removed/,
    },
    {
      name: 'a sealed record is removed',
      file: 'services/audit/src/app/verify/verify-objects.ts',
      find: 'missing.delete(key);',
      replace: 'missing.clear();',
      fails: /a sealed record removed/,
    },
  ]),
  ...heldBy('services/audit/src/tampering/on-disk.test.ts', [
    {
      name: 'everything sealed is removed, and the head too',
      file: 'services/audit/src/app/verify/verify-chain.ts',
      find: 'if (chain.newest || oldest === undefined) return [];',
      replace: 'if (now) return [];',
      fails: /all digests removed, and the head/,
    },
    {
      name: 'the report is changed',
      file: 'services/audit/src/app/verify/verify-documents.ts',
      find: "else if (sha256(bytes) !== ref.sha256) problems.push('was altered');",
      replace: '',
      fails: /the report's file changed/,
    },
  ]),
  ...heldBy('services/audit/src/tampering/tables.test.ts', [
    {
      name: 'the table of decisions is changed',
      file: 'services/audit/src/app/verify/verify-runs.ts',
      find: 'if (changed.length > 0)',
      replace: 'if (changed.length > 99)',
      fails: /a decision changed/,
    },
    {
      name: 'a decision is slipped into the table',
      file: 'services/audit/src/app/verify/verify-runs.ts',
      find: 'if (now.getTime() - Date.parse(decision.at) > PATIENCE_MS)',
      replace: 'if (now.getTime() < 0)',
      fails: /a decision added/,
    },
    {
      name: 'another report is served',
      file: 'services/audit/src/app/verify/verify-runs.ts',
      find: 'if (end[form] && run.reports[form] !== end[form])',
      replace: 'if (end[form] && !run)',
      fails: /another report served/,
    },
  ]),
  ...heldBy('services/audit/src/app/archive-event.test.ts', [
    {
      name: 'somebody writes under the key of a record before the recorder',
      file: 'services/audit/src/app/recorder.ts',
      find: "if (typeof found === 'object' && found.payload) return ref;",
      replace: 'if (found) return ref;',
      fails: /for what an earlier delivery wrote/,
    },
  ]),
];
