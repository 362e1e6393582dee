import type { IndexedDocument } from '../domain/search-document.ts';

/** A contract as it is indexed, but for what a test says. */
export const aContract = (runId: string, changes: Partial<IndexedDocument> = {}): IndexedDocument => ({
  id: runId,
  kind: 'contract',
  runId,
  fileName: `${runId}.pdf`,
  title: `${runId}.pdf`,
  contractType: 'supply',
  level: 'high',
  status: 'COMPLETED',
  text: 'A supply agreement for steel.',
  groups: ['commercial-contracts', 'legal-leads'],
  uploader: [],
  ...changes,
});
