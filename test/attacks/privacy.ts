import { heldBy } from './attack.ts';

/** Words that are kept, or a proof that is not. */
export const PRIVACY = [
  ...heldBy('services/choreographer/src/app/forget-run.test.ts', [
    {
      name: 'words of a forgotten contract stay in the tables',
      file: 'services/choreographer/src/app/erase-run.ts',
      find: '  await words.forget(runId);\n',
      replace: '',
      fails: /deletes the objects and every word in the tables/,
    },
    {
      name: 'a forgotten contract is given out',
      file: 'services/choreographer/src/app/run-detail.ts',
      find: 'if (run.forgottenAt) documents.clear();',
      replace: 'if (!run) documents.clear();',
      fails: /gives nothing out from the first attempt on/,
    },
    {
      name: 'a contract is forgotten while people work on it',
      file: 'services/choreographer/src/app/forget-run.ts',
      find: 'if (underWay)',
      replace: 'if (!worker)',
      fails: /deletes nothing/,
    },
    {
      name: 'a row alone has a contract forgotten that people work on',
      file: 'services/choreographer/src/app/erase-run.ts',
      find: 'if (saved && differs.length === 0 && mayBeErased(run)) return saved;',
      replace: 'if (saved && differs.length === 0) return saved;',
      fails: /deletes nothing by a row alone of a run that is of no end/,
    },
    {
      name: 'three fields of the tables have evidence deleted that nobody had forgotten',
      file: 'services/choreographer/src/app/erase-run.ts',
      find: 'const saved = await savedForgettingOf(documents, run.runId);',
      replace:
        'const saved = (await savedForgettingOf(documents, run.runId)) ?? ({ ...request, version: 1, at: request.askedAt.toISOString(), contentHash: run.contentHash, source: { bucket: run.bucket, key: run.objectKey, versionId: run.versionId } } as SavedForgetting);',
      fails: /deletes nothing that nobody asked for/,
    },
    {
      name: 'a row has the source of another contract deleted with one that is forgotten',
      file: 'services/choreographer/src/app/erase-run.ts',
      find: 'saved ? differsFromForgotten(run, saved) : ',
      replace: 'saved ? differsFromForgotten(run, saved).slice(9) : ',
      fails: /deletes nothing where the row names another file than was asked for/,
    },
    {
      name: 'a row has another contract forgotten together with one that somebody asks for',
      file: 'services/choreographer/src/app/saved-forgetting.ts',
      find: 'run.runId === worker.runId || (await isOf(worker.contentHash))',
      replace: 'worker.runId !== undefined',
      fails: /refuses to forget another contract with it/,
    },
    {
      name: 'somebody else has a contract forgotten',
      file: 'services/choreographer/src/app/forget-run.ts',
      find: 'const named = await runOf(repositories, runId, scope);',
      replace: 'const named = await runOf(repositories, runId);',
      fails: /refuses a run that the person does not see/,
    },
  ]),
  ...heldBy('services/choreographer/src/adapters/s3-erasure.test.ts', [
    {
      name: 'locked versions stay',
      file: 'services/choreographer/src/adapters/s3-erasure.ts',
      find: '...object, BypassGovernanceRetention: true }',
      replace: '...object }',
      fails: /locked ones too/,
    },
  ]),
  ...heldBy('local/src/aws/opensearch/erased.test.ts', [
    {
      name: 'words of a forgotten contract stay in the lists of the search index',
      file: 'local/src/aws/opensearch/storage/text-tables.ts',
      find: '    overwriteDeleted(database, textTable(indexId, analyzer));\n',
      replace: '',
      fails: /leaves no word on disk/,
    },
    {
      name: 'words of a forgotten contract stay in the log of writes',
      file: 'local/src/core/sqlite/database.ts',
      find: "database.exec('PRAGMA wal_checkpoint(TRUNCATE)');",
      replace: 'if (!database) return;',
      fails: /leaves no word on disk/,
    },
    {
      name: 'words that an earlier version deleted stay',
      file: 'local/src/aws/opensearch/index.ts',
      find: "database.exec('VACUUM');",
      replace: '',
      fails: /clears a data folder of before/,
    },
  ]),
  ...heldBy('local/src/aws/textract/jobs/erased-object.test.ts', [
    {
      name: 'what Textract read of a forgotten contract stays',
      file: 'local/src/aws/textract/jobs/job-store.ts',
      find: '      emptyLog(database);\n',
      replace: '',
      fails: /leaves nothing on disk/,
    },
  ]),
  ...heldBy('services/audit/src/app/verify/forgotten.test.ts', [
    {
      name: 'evidence is destroyed under the name of privacy',
      file: 'services/audit/src/app/verify/verify-documents.ts',
      find: 'isForgotten(ref)\n      ? remainsOf(bucket, ref)',
      replace: 'ref.runId ? remainsOf(bucket, ref)',
      fails: /takes nothing that is gone for forgotten/,
    },
    {
      name: 'a record says that a contract was forgotten which nobody had forgotten',
      file: 'services/audit/src/app/verify/verify-saved.ts',
      find: '...missing(records, found), ...unasked]',
      replace: '...missing(records, found)]',
      fails: /believes no record of what nobody asked for/,
    },
    {
      name: 'a message to the queue of the archive says that a contract was forgotten',
      file: 'services/audit/src/app/verify/verify-runs.ts',
      find: '      ...forgottenBreaches(ports, run, recorded, notes),\n',
      replace: '',
      fails: /believes neither a record that its row knows nothing of/,
    },
    {
      name: 'a contract that people work on is recorded as forgotten',
      file: 'services/audit/src/app/verify/forgotten-breaches.ts',
      find: 'if (hasEnd || isOnItsWay(ports, at)) return [];',
      replace: 'if (runId) return [];',
      fails: /takes nobody for forgotten who never came to an end/,
    },
    {
      name: 'what was to be forgotten is still there',
      file: 'services/audit/src/app/verify/verify-documents.ts',
      find: "return bytes ? ['was to be forgotten",
      replace: "return bytes?.length === -1 ? ['was to be forgotten",
      fails: /names what was to be forgotten, and is still there/,
    },
  ]),
  ...heldBy('cli/src/audit/verification-text.test.ts', [
    {
      name: 'verification is silent of who may send to the queue of the archive',
      file: 'cli/src/audit/verification-text.ts',
      find: ' the role countersign-<stage>-redrive sends again',
      replace: ' somebody sends again',
      fails: /who may send to the queue of the archive/,
    },
    {
      name: 'verification is silent of guards that came back',
      file: 'cli/src/audit/verification-text.ts',
      find: "'guards that were taken away and brought back, whom",
      replace: "'whom",
      fails: /was done to what guards the stores/,
    },
  ]),
  ...heldBy('services/audit/src/app/archive-event.test.ts', [
    {
      name: 'words stand in the archive, which nobody can forget',
      file: 'services/audit/src/app/archive-event.ts',
      find: 'ports.recorder.record({ ...event, data }, kept)',
      replace: 'ports.recorder.record(event, kept)',
      fails: /in the record their hash alone/,
    },
  ]),
  ...heldBy('services/route/src/app/route-run.test.ts', [
    {
      name: 'an event quotes the contract that is to be forgotten',
      file: 'services/route/src/app/route-run.ts',
      find: 'return alerts.map(({ reason }) =>',
      replace: 'return alerts.map(({ reason, message }) =>',
      fails: /no word of the contract/,
    },
    {
      name: 'the state machine keeps why a person decides, with the words of the clause',
      file: 'services/route/src/app/route-run.ts',
      find: '...(routing.reason && { because: routing.reason }),',
      replace: '...(routing.because && { because: routing.because }),',
      fails: /names the page/,
    },
  ]),
  ...heldBy('checks/privacy.test.ts', [
    {
      name: 'something is kept that the page does not say',
      file: 'docs/privacy.md',
      find: '| table `upload` |',
      replace: '| table `uploads` |',
      fails: /names every table/,
    },
  ]),
  ...heldBy('cli/src/inbox/taken-files.test.ts', [
    {
      name: 'the next start takes a forgotten contract in again from the inbox folder',
      file: 'cli/src/inbox/upload.ts',
      find: "  if (!known && taken.has(key, md5)) return 'gone';\n",
      replace: '',
      fails: /takes no file in again whose contract was forgotten/,
    },
  ]),
];
