import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { sentence } from '../../shared/words.ts';
import type { WeighedFinding } from '../weighed.ts';

interface SeverityHistoryProps {
  readonly finding: WeighedFinding;
  readonly onUndo: (() => void) | undefined;
}

/** Who gave a finding another severity than the playbook, and why. */
export function SeverityHistory({ finding: { changes, own }, onUndo }: SeverityHistoryProps) {
  return (
    <>
      {changes.map(({ by, from, to, reason }) => (
        <Box key={`${by} ${to}`} variant="small" display="block">
          {by}: {sentence(from)} → {sentence(to)}: {reason}
        </Box>
      ))}
      {own && (
        <Box variant="small" display="block">
          Your change, sent with your decision: {sentence(own.from)} → {sentence(own.to)}: {own.reason}{' '}
          {onUndo && (
            <Button variant="inline-link" onClick={onUndo}>
              Undo
            </Button>
          )}
        </Box>
      )}
    </>
  );
}
