import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { SeverityChange } from '@countersign/api';
import type { Severity } from '@countersign/events';
import { useState } from 'react';
import { SEVERITIES } from '../../shared/levels.tsx';
import { sentence } from '../../shared/words.ts';
import type { WeighedFinding } from '../weighed.ts';

interface SeverityFormProps {
  readonly finding: WeighedFinding;
  onSave(change: SeverityChange): void;
  onCancel(): void;
}

const OPTIONS = SEVERITIES.map((value) => ({ value, label: sentence(value) }));

/** Another severity, which needs a reason: the report and the audit trail show it. */
export function SeverityForm({ finding, onSave, onCancel }: SeverityFormProps) {
  const [to, setTo] = useState<Severity>(finding.now);
  const [reason, setReason] = useState(finding.own?.reason ?? '');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (reason.trim()) onSave({ findingId: finding.id, from: finding.before, to, reason: reason.trim() });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SpaceBetween size="s">
        <FormField label="Severity">
          <Select
            autoFocus
            options={OPTIONS}
            selectedOption={OPTIONS.find(({ value }) => value === to)!}
            onChange={({ detail }) => setTo(detail.selectedOption.value as Severity)}
          />
        </FormField>
        <FormField label="Reason" errorText={tried && !reason.trim() ? 'Say why; the report shows it.' : ''}>
          <Textarea
            value={reason}
            rows={2}
            onChange={({ detail }) => setReason(detail.value.slice(0, 1000))}
            invalid={tried && !reason.trim()}
          />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary">Keep</Button>
          <Button formAction="none" onClick={onCancel}>
            Cancel
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
