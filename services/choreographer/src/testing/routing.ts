import type { Routing } from '@countersign/events';

/** How a contract with one finding, `term-1`, was weighed. */
export const aRouting = (): Routing => ({
  version: 1,
  playbook: { name: 'standard', version: '1' },
  score: 30,
  level: 'high',
  route: 'review',
  group: 'commercial-contracts',
  lead: 'legal-leads',
  approvalsRequired: 1,
  reviewHours: 24,
  findings: [
    {
      id: 'term-1',
      sectionId: 'term',
      category: 'renewal-term',
      title: 'Renews by itself',
      detail: 'It renews for a year at a time.',
      severity: 'high',
      points: 10,
      rule: 'renewal',
      citations: [],
    },
  ],
  explanation: [],
  alerts: [],
});
