import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';

/** Sides of the playbook that ships; a firm's own may have others. */
const USUAL = ['supplier', 'customer', 'licensor', 'licensee', 'distributor', 'discloser', 'recipient'];

interface SideFieldProps {
  readonly value: string;
  onChange(value: string): void;
}

/** Whom the firm acts for in what is uploaded next. */
export function SideField({ value, onChange }: SideFieldProps) {
  return (
    <FormField
      label="Our client is the"
      description="The positions of the playbook for this side are held against the contract. Leave it empty where it is not known."
    >
      <Autosuggest
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
        options={USUAL.map((side) => ({ value: side }))}
        enteredTextLabel={(text) => `Use “${text}”`}
        placeholder="e.g. supplier"
        ariaLabel="Side of the client"
      />
    </FormField>
  );
}

/** The side as the API takes it; undefined where nothing was said. */
export const sideOf = (value: string): string | undefined =>
  value
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || undefined;
