import Box from '@cloudscape-design/components/box';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { RUN_STATUSES, type RunStatus } from '@countersign/events';

const SHOWN: Readonly<Record<RunStatus, readonly [StatusIndicatorProps.Type, string]>> = {
  RECEIVED: ['pending', 'Received'],
  RUNNING: ['in-progress', 'Running'],
  AWAITING_REVIEW: ['info', 'Awaiting review'],
  COMPLETED: ['success', 'Completed'],
  PARTIAL: ['warning', 'Partial'],
  REJECTED: ['stopped', 'Rejected'],
  FAILED: ['error', 'Failed'],
};

export const STATUS_CHOICES = RUN_STATUSES.map((value) => ({ value, label: SHOWN[value][1] }));

interface Standing {
  readonly status: RunStatus;
  /** What it waits for to begin. */
  readonly waits?: string | undefined;
}

/** Where a run stands, or how it ended. */
export function RunStatusIndicator({ status, waits }: Standing) {
  const [type, label] = SHOWN[status];
  return (
    <>
      <StatusIndicator type={type} wrapText={false}>
        {label}
      </StatusIndicator>
      {waits && <Box color="text-body-secondary">Waits: {waits}</Box>}
    </>
  );
}
