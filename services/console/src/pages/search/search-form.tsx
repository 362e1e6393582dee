import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SearchResult } from '@countersign/api';
import type { SearchQuery } from '../../api/queries.ts';
import { Choice } from '../../shared/choice.tsx';
import { sentence } from '../../shared/words.ts';

export type SearchFilter = Omit<SearchQuery, 'q' | 'limit' | 'next'> & { readonly q: string };

interface SearchFormProps {
  readonly filter: SearchFilter;
  readonly counts: SearchResult['counts'] | undefined;
  onChange(filter: SearchFilter): void;
}

const FILTERS = [
  ['kind', 'Kind', 'kinds'],
  ['type', 'Contract type', 'types'],
  ['level', 'Risk', 'levels'],
  ['category', 'Clause', 'categories'],
] as const;

const optionsOf = (counts: Readonly<Record<string, number>> = {}) =>
  Object.entries(counts).map(([value, number]) => ({ value, label: `${sentence(value)} (${number})` }));

/** Words to look for, and filters by what was found with them. */
export function SearchForm({ filter, counts, onChange }: SearchFormProps) {
  return (
    <search>
      <SpaceBetween size="m">
        <FormField label="Words" stretch>
          <Input
            type="search"
            autoFocus
            value={filter.q}
            placeholder="For example: unlimited liability"
            onChange={({ detail }) => onChange({ ...filter, q: detail.value.slice(0, 500) })}
          />
        </FormField>
        <ColumnLayout columns={4} minColumnWidth={150}>
          {FILTERS.map(([name, label, values]) => (
            <Choice
              key={name}
              label={label}
              options={optionsOf(counts?.[values])}
              value={filter[name]}
              onChange={(value) => onChange({ ...filter, [name]: value })}
            />
          ))}
        </ColumnLayout>
      </SpaceBetween>
    </search>
  );
}
