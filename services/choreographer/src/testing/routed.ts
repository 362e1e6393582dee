import type { ContractRoutedV1Data } from '@countersign/events';

/** How route answered for a contract with one finding, `term-1`, of high severity. */
export const aRouted = (fields: Partial<ContractRoutedV1Data> = {}): ContractRoutedV1Data => ({
  routing: { uri: 's3://documents/routing/0.json', sha256: 'c'.repeat(64), bytes: 7 },
  risk: { score: 30, level: 'high' },
  route: 'review',
  group: 'commercial-contracts',
  lead: 'legal-leads',
  approvalsRequired: 1,
  reviewHours: 24,
  findings: 1,
  severities: { 'term-1': 'high' },
  alerts: 0,
  ...fields,
});
