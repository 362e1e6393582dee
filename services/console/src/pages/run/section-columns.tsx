import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { SectionProgress } from '@countersign/api';
import type { Column } from '../../shared/listing.tsx';
import { cost } from '../../shared/words.ts';

const SHOWN: Readonly<Record<SectionProgress['status'], readonly [StatusIndicatorProps.Type, string]>> = {
  waiting: ['in-progress', 'Being written'],
  done: ['success', 'Done'],
  failed: ['error', 'Failed'],
  unsafe: ['warning', 'Did not pass the safety check'],
};

function Status({ status }: SectionProgress) {
  const [type, words] = SHOWN[status];
  return <StatusIndicator type={type}>{words}</StatusIndicator>;
}

export const SECTION_COLUMNS: readonly Column<SectionProgress>[] = [
  { id: 'title', header: 'Section', cell: ({ title }) => title },
  { id: 'status', header: 'Status', cell: Status },
  { id: 'drafts', header: 'Drafts', cell: ({ drafts }) => drafts },
  { id: 'retries', header: 'Retries', cell: ({ retries }) => retries },
  { id: 'cost', header: 'Cost', cell: ({ costUsd }) => cost(costUsd) },
  { id: 'reason', header: 'Why', cell: ({ reason }) => reason ?? '–' },
];
