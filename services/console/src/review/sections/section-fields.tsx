import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Field } from '@countersign/events';
import { sentence } from '../../shared/words.ts';

/** Facts that were read from the contract: parties, dates, sums. */
export function SectionFields({ fields }: { readonly fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  const byName = Object.groupBy(fields, ({ name }) => name);
  const items = Object.entries(byName).map(([name, some = []]) => ({
    label: sentence(name),
    value: some.map(({ value }) => value).join('; '),
  }));
  return <KeyValuePairs columns={2} items={items} />;
}
