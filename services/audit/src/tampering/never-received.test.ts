import { contractDocumentOpenedV1 } from '@countersign/events';
import { newEvent, outgoing } from '@countersign/shared';
import { expect, it } from 'vitest';
import { tables } from '../testing/audited-tables.ts';
import { archiveToTamperWith } from '../testing/tampering.ts';

/** What the tables say of the others is not looked at here. */
const SERVED = { reports: { pdf: undefined, docx: undefined }, contentHash: 'c'.repeat(64), versionId: null };

it('names a run that records tell of, and that nobody received', { timeout: 120_000 }, async () => {
  const archive = await archiveToTamperWith();
  const breaches = await archive.onCopy(async (attacker) => {
    const at = new Date('2026-11-22T13:45:00.000Z');
    const opened = outgoing(contractDocumentOpenedV1, {
      document: {
        uri: 's3://documents/runs/run-0000000001/report/0/report.pdf',
        sha256: 'c'.repeat(64),
        bytes: 7,
      },
      name: 'report.pdf',
      by: { name: 'Sal', email: 'sal@example.com', userId: 'sal' },
      expiresAt: at.toISOString(),
    });
    const cause = { runId: 'made-up-0000000001' };
    await attacker.archive(attacker.newRecorder(), newEvent('choreographer', opened, cause, at));
    return (await attacker.verify('13:58', { patienceMs: 0, runs: tables((runs) => runs, SERVED) })).breaches;
  });
  expect(breaches).toContainEqual({
    where: 'run made-up-0000000001',
    problem: 'was never received, and records tell of it',
  });
});
