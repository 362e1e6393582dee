import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Review } from '@countersign/api';
import { Due } from '../../shared/age.tsx';
import { LevelBadge } from '../../shared/levels.tsx';
import type { Column } from '../../shared/listing.tsx';
import { at, sentence } from '../../shared/words.ts';

function When({ status, dueAt, closedAt }: Review) {
  if (status === 'open') return <Due at={dueAt} />;
  return at(closedAt ?? dueAt);
}

function State({ status, escalated, outcome }: Review) {
  if (status === 'expired') return <StatusIndicator type="error">Expired</StatusIndicator>;
  if (outcome) {
    const type = outcome === 'approved' ? 'success' : 'stopped';
    return <StatusIndicator type={type}>{sentence(outcome)}</StatusIndicator>;
  }
  if (escalated) return <StatusIndicator type="warning">Escalated</StatusIndicator>;
  return <StatusIndicator type="pending">Open</StatusIndicator>;
}

export const REVIEW_COLUMNS: readonly Column<Review>[] = [
  {
    id: 'file',
    header: 'Contract',
    cell: ({ reviewId, fileName }) => <Link href={`#/reviews/${reviewId}`}>{fileName}</Link>,
  },
  { id: 'risk', header: 'Risk', cell: ({ riskLevel }) => <LevelBadge level={riskLevel} />, minWidth: 85 },
  { id: 'type', header: 'Type', cell: ({ contractType }) => sentence(contractType), minWidth: 110 },
  { id: 'state', header: 'State', cell: State, minWidth: 115 },
  { id: 'due', header: 'Due or closed', cell: When, minWidth: 125 },
  {
    id: 'approvals',
    header: 'Approvals',
    cell: ({ approvals: { given, required } }) => `${given} of ${required}`,
    minWidth: 90,
  },
  { id: 'groups', header: 'For', cell: ({ groups }) => groups.map(sentence).join(', '), minWidth: 140 },
  { id: 'claimed', header: 'Claimed by', cell: ({ claimedBy }) => claimedBy ?? '–', minWidth: 90 },
];
