import Link from '@cloudscape-design/components/link';
import type { Run } from '@countersign/api';
import { Age } from '../../shared/age.tsx';
import { LevelBadge } from '../../shared/levels.tsx';
import type { Column } from '../../shared/listing.tsx';
import { RunStatusIndicator } from '../../shared/run-status.tsx';
import { at, cost, sentence } from '../../shared/words.ts';

const NONE = '–';

function Stage({ stage, stageSince, status }: Run) {
  if (!stage) return NONE;
  if (status === 'FAILED') return sentence(stage);
  return (
    <>
      {sentence(stage)}, <Age since={stageSince} />
    </>
  );
}

const sectionsOf = ({ sections: { total, passed, failed } }: Run) =>
  total === 0 ? NONE : `${passed} of ${total}${failed > 0 ? `, ${failed} failed` : ''}`;

export const RUN_COLUMNS: readonly Column<Run>[] = [
  {
    id: 'file',
    header: 'Contract',
    cell: ({ runId, fileName }) => <Link href={`#/runs/${runId}`}>{fileName}</Link>,
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ status, waits }) => <RunStatusIndicator status={status} waits={waits} />,
    minWidth: 145,
  },
  { id: 'stage', header: 'Stage, since', cell: Stage, minWidth: 120 },
  {
    id: 'type',
    header: 'Type',
    cell: ({ contractType }) => (contractType ? sentence(contractType) : NONE),
    minWidth: 110,
  },
  {
    id: 'risk',
    header: 'Risk',
    cell: ({ risk }) => (risk ? <LevelBadge level={risk.level} /> : NONE),
    minWidth: 85,
  },
  { id: 'sections', header: 'Sections', cell: sectionsOf, minWidth: 85 },
  { id: 'cost', header: 'Cost', cell: ({ costUsd }) => cost(costUsd), minWidth: 80 },
  { id: 'received', header: 'Received', cell: ({ receivedAt }) => at(receivedAt), minWidth: 125 },
];
