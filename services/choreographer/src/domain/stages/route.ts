import { contractRoutedV1, contractRoutingRequestedV1 } from '@countersign/events';
import type { StageDefinition } from './stage-definition.ts';

export const route = {
  stage: 'route',
  request: contractRoutingRequestedV1,
  answer: contractRoutedV1,
  output({ reading, severities, uploaderMayApprove, ...answer }) {
    return answer;
  },
  progress: ({ risk, route, alerts, group, lead }) => ({
    riskScore: risk.score,
    riskLevel: risk.level,
    route,
    alerts,
    reviewerGroup: group,
    leadGroup: lead,
  }),
  costUsd: () => 0,
  documents: { routing: 'routing' },
  reviewersWords: () => ({}),
  fromRun: () => ({}),
  cappedBy: 'nothing',
  movesRun: true,
} as const satisfies StageDefinition<typeof contractRoutingRequestedV1, typeof contractRoutedV1>;
