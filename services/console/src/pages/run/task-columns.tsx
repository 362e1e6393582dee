import type { Task } from '@countersign/api';
import type { Column } from '../../shared/listing.tsx';
import { at, cost, sentence, span } from '../../shared/words.ts';

function took({ dispatchedAt, answeredAt }: Task): string {
  return answeredAt ? span(Date.parse(answeredAt) - Date.parse(dispatchedAt)) : '–';
}

export const TASK_COLUMNS: readonly Column<Task>[] = [
  {
    id: 'stage',
    header: 'Stage',
    cell: ({ stage, item }) => (item ? `${sentence(stage)}: ${sentence(item)}` : sentence(stage)),
  },
  { id: 'status', header: 'Status', cell: ({ status }) => sentence(status) },
  { id: 'attempt', header: 'Attempt', cell: ({ attempt }) => attempt + 1 },
  { id: 'asked', header: 'Asked', cell: ({ dispatchedAt }) => at(dispatchedAt) },
  { id: 'took', header: 'Took', cell: took },
  { id: 'cost', header: 'Cost', cell: ({ costUsd }) => cost(costUsd) },
  { id: 'error', header: 'Error', cell: ({ error }) => (error ? `${error.name}: ${error.message}` : '–') },
];
