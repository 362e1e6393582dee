import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { RunStatus } from '@countersign/events';

const SHOWN: Readonly<Record<RunStatus, readonly [StatusIndicatorProps.Type, string]>> = {
  RECEIVED: ['pending', 'Received'],
  RUNNING: ['in-progress', 'Running'],
  AWAITING_REVIEW: ['info', 'Awaiting review'],
  COMPLETED: ['success', 'Completed'],
  PARTIAL: ['warning', 'Partial'],
  REJECTED: ['stopped', 'Rejected'],
  FAILED: ['error', 'Failed'],
};

export const RUN_STATUSES = Object.entries(SHOWN).map(([value, [, label]]) => ({ value, label }));

/** Where a run stands, or how it ended. */
export function RunStatusIndicator({ status }: { readonly status: RunStatus }) {
  const [type, label] = SHOWN[status];
  return (
    <StatusIndicator type={type} wrapText={false}>
      {label}
    </StatusIndicator>
  );
}
