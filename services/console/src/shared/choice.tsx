import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  onChange(value: Value | undefined): void;
}

/** A filter by one value, or by none. */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const any = { value: '', label: 'Any' };
  const all = [any, ...options];
  return (
    <FormField label={label}>
      <Select
        options={all}
        selectedOption={all.find((option) => option.value === value) ?? any}
        onChange={({ detail }) =>
          onChange(options.find((option) => option.value === detail.selectedOption.value)?.value)
        }
      />
    </FormField>
  );
}
