import { heldBy } from './attack.ts';

/** Serving something else than what was approved. */
export const SERVED = [
  ...heldBy('services/choreographer/src/adapters/s3-links.test.ts', [
    {
      name: 'a link leads to a later version',
      file: 'services/choreographer/src/adapters/s3-links.ts',
      find: '        VersionId: versionId,\n        ResponseContentType',
      replace: '        ResponseContentType',
      fails: /reads the very version that the run read/,
    },
  ]),
  ...heldBy('services/choreographer/src/adapters/s3-integrity.test.ts', [
    {
      name: 'the object has other bytes than its checksum says',
      file: 'services/choreographer/src/adapters/s3-integrity.ts',
      find: '      await store.read(ref);\n',
      replace: '',
      fails: /does not take for recorded what/,
    },
  ]),
  ...heldBy('local/src/aws/s3/intact.test.ts', [
    {
      name: 'the file of a report is written over on the disk',
      file: 'local/src/aws/s3/intact.ts',
      find: 'if (!(await isIntact(blobs, version)))',
      replace: 'if (version.size < 0)',
      fails: /whose file somebody wrote to/,
    },
    {
      name: 'the file is written over once it was read, and its ETag made to fit',
      file: 'local/src/aws/s3/intact.ts',
      find: 'JSON.stringify([blobs.stateOf(segments), etag, checksum])',
      replace: "''",
      fails: /as it was before/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/refuse-altered.test.ts', [
    {
      name: 'an altered document is given out',
      file: 'services/choreographer/src/app/refuse-altered.ts',
      find: 'if (await ports.integrity.isAsRecorded(document)) return;',
      replace: 'if (await ports.integrity) return;',
      fails: /refuses what is not/,
    },
    {
      name: 'nobody is told that a document was altered',
      file: 'services/choreographer/src/app/refuse-altered.ts',
      find: '() => announceAlarm(ports)(told)',
      replace: 'async () => {}',
      fails: /tells by metric, event and mail/,
    },
  ]),
  ...heldBy('services/audit/src/app/archive-event.test.ts', [
    {
      name: 'documents of a run that ended are open to changes',
      file: 'services/audit/src/app/archive-event.ts',
      find: 'if (ENDS.has(event.type)) await ports.locks.lock(event.subject);',
      replace: '',
      fails: /archiveEvent/,
    },
  ]),
  ...heldBy('services/audit/src/adapters/s3-document-locks.test.ts', [
    {
      name: 'only the newest versions are locked',
      file: 'services/audit/src/adapters/s3-document-locks.ts',
      find: 'for (const { versionId } of versions)',
      replace: 'for (const { versionId } of versions.slice(1))',
      fails: /are locked, each version of them/,
    },
    {
      name: 'who decided can be deleted once the run has ended',
      file: 'services/audit/src/adapters/s3-document-locks.ts',
      find: ', intakeKeys.decisionsOnRun(runId)]',
      replace: ']',
      fails: /are locked, each version of them/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/altered-rows.test.ts', [
    {
      name: 'a document of another contract is given out for this one',
      file: 'services/choreographer/src/app/held-run.ts',
      find: 'at.key.startsWith(runKeys.folder(worker))',
      replace: 'at.key.length > 0',
      fails: /is a document of another contract/,
    },
    {
      name: 'a run is made to share the work of another contract',
      file: 'services/choreographer/src/app/held-run.ts',
      find: 'linkedTo: linkedTo === null || (await isOwn(linkedTo)),',
      replace: '',
      fails: /is the work of another contract/,
    },
    {
      name: 'a run is put before another group',
      file: 'services/choreographer/src/app/held-run.ts',
      find: 'reviewerGroup: await isRoutedSo(documents, run, worker),',
      replace: '',
      fails: /a group of somebody/,
    },
  ]),
];
