import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { RISK_LEVELS } from '@countersign/events';
import { type RunQuery, useRuns } from '../../api/queries.ts';
import { Choice } from '../../shared/choice.tsx';
import { STATUS_CHOICES } from '../../shared/run-status.tsx';
import { sentence } from '../../shared/words.ts';

export type RunFilter = Pick<RunQuery, 'text' | 'status' | 'type' | 'level'>;

interface RunFiltersProps {
  readonly filter: RunFilter;
  onChange(filter: RunFilter): void;
}

const LEVELS = RISK_LEVELS.toReversed().map((value) => ({ value, label: sentence(value) }));

/** What the list of runs is narrowed to. */
export function RunFilters({ filter, onChange }: RunFiltersProps) {
  return (
    <ColumnLayout columns={4} minColumnWidth={150}>
      <FormField label="File name">
        <Input
          type="search"
          value={filter.text ?? ''}
          placeholder="Part of the name"
          onChange={({ detail }) => onChange({ ...filter, text: detail.value || undefined })}
        />
      </FormField>
      <Choice
        label="Status"
        options={STATUS_CHOICES}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <Choice
        label="Contract type"
        options={useTypes()}
        value={filter.type}
        onChange={(type) => onChange({ ...filter, type })}
      />
      <Choice
        label="Risk"
        options={LEVELS}
        value={filter.level}
        onChange={(level) => onChange({ ...filter, level })}
      />
    </ColumnLayout>
  );
}

/** The types of the latest runs: report types decide what types there are. */
function useTypes() {
  const { data } = useRuns({ limit: 100 });
  const types = new Set(data?.runs.flatMap(({ contractType }) => contractType ?? []));
  return [...types].sort().map((value) => ({ value, label: sentence(value) }));
}
