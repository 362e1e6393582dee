import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  onChange(value: string | undefined): void;
}

/** A filter by one value, or by none. */
export function Choice({ label, options, value, onChange }: ChoiceProps) {
  const any = { value: '', label: 'Any' };
  const all = [any, ...options];
  return (
    <FormField label={label}>
      <Select
        options={all}
        selectedOption={all.find((option) => option.value === value) ?? any}
        onChange={({ detail }) => onChange(detail.selectedOption.value || undefined)}
      />
    </FormField>
  );
}
