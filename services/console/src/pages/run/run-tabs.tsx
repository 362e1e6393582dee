import Tabs from '@cloudscape-design/components/tabs';
import type { RunDetail } from '@countersign/api';
import { DecisionList } from '../../review/decision/decision-list.tsx';
import { Empty } from '../../shared/empty.tsx';
import { Listing } from '../../shared/listing.tsx';
import { EVENT_COLUMNS } from './event-columns.tsx';
import { Operations } from './operations.tsx';
import { SECTION_COLUMNS } from './section-columns.tsx';
import { TASK_COLUMNS } from './task-columns.tsx';

/** The run in detail. */
export function RunTabs({ run }: { readonly run: RunDetail }) {
  return (
    <Tabs
      variant="container"
      tabs={[
        {
          id: 'sections',
          label: `Sections (${run.sectionDetails.length})`,
          content: (
            <Listing
              label="Sections"
              variant="embedded"
              items={run.sectionDetails}
              columns={SECTION_COLUMNS}
              keyOf={({ id }) => id}
              empty={<Empty title="The sections are planned once the contract has been classified" />}
            />
          ),
        },
        {
          id: 'tasks',
          label: `Tasks and retries (${run.tasks.length})`,
          content: (
            <Listing
              label="Tasks"
              variant="embedded"
              items={run.tasks}
              columns={TASK_COLUMNS}
              keyOf={({ taskId }) => taskId}
              empty={<Empty title="No service has been asked yet" />}
            />
          ),
        },
        {
          id: 'events',
          label: `Events (${run.timeline.length})`,
          content: (
            <Listing
              label="Events"
              variant="embedded"
              items={run.timeline}
              columns={EVENT_COLUMNS}
              keyOf={({ at, what, taskId, item }) => `${at} ${what} ${taskId} ${item}`}
              empty={<Empty title="Nothing has happened yet" />}
            />
          ),
        },
        {
          id: 'decisions',
          label: `Decisions (${run.decisions.length})`,
          content: <DecisionList decisions={run.decisions} />,
        },
        { id: 'operations', label: 'Execution and logs', content: <Operations run={run} /> },
      ]}
    />
  );
}
