import { SERVICE_STAGES } from '@countersign/choreographer/src/domain/stages/index.ts';
import { bundledModules } from './bundled-modules.ts';

/** Modules that record events for the outbox, and which. */
const RECORDING: Readonly<Record<string, readonly string[]>> = {
  'choreographer/src/app/cancel-run.ts': ['contract.operator-acted.v1'],
  'choreographer/src/app/claim-review.ts': ['contract.review-claimed.v1'],
  'choreographer/src/app/dispatch-review.ts': [
    'contract.review-requested.v1',
    'contract.review-escalated.v1',
  ],
  'choreographer/src/app/erase-run.ts': ['contract.forgotten.v1'],
  'choreographer/src/app/quarantine-run.ts': ['contract.quarantined.v1'],
  'choreographer/src/app/record-operation.ts': ['operations.operator-acted.v1'],
  'choreographer/src/app/redrive-run.ts': ['contract.operator-acted.v1'],
  'choreographer/src/app/refuse-altered.ts': ['contract.document-altered.v1'],
};

/** Modules that put events on the bus, and which; every other one that calls the publisher is named by the test. */
export const PUBLISHING: Readonly<Record<string, readonly string[]>> = {
  ...RECORDING,
  'audit/src/app/archive-event.ts': ['audit.entry-recorded.v1'],
  'audit/src/app/seal-archive.ts': ['audit.sealed.v1'],
  // Both publish what their callers recorded.
  'choreographer/src/app/announce-alarm.ts': [],
  'choreographer/src/app/announce-recorded.ts': [],
  'choreographer/src/app/announce-end.ts': ['contract.completed.v1'],
  'choreographer/src/app/announce-review.ts': [
    'contract.review-requested.v1',
    'contract.review-escalated.v1',
  ],
  'choreographer/src/app/dispatch-stage.ts': Object.values(SERVICE_STAGES).map(({ request }) => request.type),
  'choreographer/src/app/fail-run.ts': ['contract.failed.v1'],
  'choreographer/src/app/follow-decision.ts': ['contract.review-decided.v1'],
  'choreographer/src/app/open-document.ts': ['contract.document-opened.v1'],
  'choreographer/src/app/start-run.ts': ['contract.received.v1'],
  'choreographer/src/app/sweep.ts': Object.values(RECORDING).flat(),
};

/** The types that a handler's code can put on the bus: those of the publishing modules that its imports reach. */
export async function publishedBy(services: string, service: string, handler: string): Promise<string[]> {
  const modules = await bundledModules(services, service, handler);
  return [...new Set(modules.flatMap((module) => PUBLISHING[module] ?? []))].sort();
}
