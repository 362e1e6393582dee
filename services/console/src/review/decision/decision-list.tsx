import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Decision } from '@countersign/api';
import { Empty } from '../../shared/empty.tsx';
import { at, count, sentence } from '../../shared/words.ts';

const SHOWN = {
  approve: ['success', 'approved'],
  reject: ['error', 'rejected'],
  'request-changes': ['info', 'requested changes'],
} as const;

/** Who decided what so far, in every round. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  if (decisions.length === 0) return <Empty title="Nobody has decided yet" />;
  return (
    <SpaceBetween size="m">
      {decisions.map((decision) => (
        <OneDecision key={`${decision.reviewId} ${decision.userId}`} decision={decision} />
      ))}
    </SpaceBetween>
  );
}

function OneDecision({ decision: each }: { readonly decision: Decision }) {
  const [type, verb] = SHOWN[each.decision];
  return (
    <article>
      <StatusIndicator type={type}>
        {each.by} {verb} in round {each.round + 1}
      </StatusIndicator>
      <Box variant="small" display="block" color="text-body-secondary">
        {each.email && each.email !== each.by && `${each.email}, `}
        {at(each.at)}, for {sentence(each.group)}
        {each.severityChanges.length > 0 && `, with ${count(each.severityChanges.length, 'severity change')}`}
      </Box>
      {each.exception && <Box variant="p">They uploaded this contract: the playbook allows it.</Box>}
      {each.comment && <blockquote>{each.comment}</blockquote>}
      {each.changes.map(({ sectionId, comment }) => (
        <Box key={sectionId} variant="p">
          <b>{sentence(sectionId)}:</b> {comment}
        </Box>
      ))}
    </article>
  );
}
