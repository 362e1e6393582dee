import { headOf } from '../../domain/digest.ts';
import { dutyBreaches } from './duty-breaches.ts';
import { endlessForgotten } from './forgotten-breaches.ts';
import type { Counts, Verification, VerifyPorts } from './verification.ts';
import { verifyChain, verifyHead } from './verify-chain.ts';
import { verifyDocuments } from './verify-documents.ts';
import { verifyObjects } from './verify-objects.ts';
import { verifyRuns } from './verify-runs.ts';
import { verifySaved } from './verify-saved.ts';

const nothing = (): Counts => ({
  digests: 0,
  records: 0,
  waiting: 0,
  calls: 0,
  recorders: 0,
  documents: 0,
  saved: 0,
  forgotten: 0,
  runs: 0,
  decisions: 0,
  reviews: 0,
  young: 0,
});

/**
 * Everything that shows tampering; no breach when every digest, record, model call, document, decision and report is as
 * it was. Reads versions and delete markers. Holds the keys of all records in memory, and reads the records one by one.
 */
export async function verifyArchive(ports: VerifyPorts): Promise<Verification> {
  const counts = nothing();
  const begun = ports.now();
  const chain = await verifyChain(ports);
  counts.digests = chain.digests;
  const outside = await verifyHead(ports, chain);
  const { breaches, recorded } = await verifyObjects(ports, chain, counts);
  const documents = await verifyDocuments(ports, recorded, counts);
  const { breaches: saved, forgettings } = await verifySaved(ports, recorded, counts, begun);
  const duties = [...dutyBreaches(recorded), ...endlessForgotten(ports, recorded)];
  const runs = await verifyRuns(ports, recorded, counts, forgettings);
  return {
    breaches: [
      ...chain.breaches,
      ...outside,
      ...breaches,
      ...documents,
      ...saved,
      ...duties,
      ...runs.breaches,
    ],
    waiting: runs.waiting,
    counts,
    head: chain.newest && headOf(chain.newest),
  };
}
