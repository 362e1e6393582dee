import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';

interface ChangeRequestProps {
  readonly title: string;
  readonly comment: string;
  onComment(comment: string): void;
}

/** What has to change in a section; goes along with "Request changes". */
export function ChangeRequest({ title, comment, onComment }: ChangeRequestProps) {
  const [open, setOpen] = useState(comment !== '');
  if (!open) {
    return (
      <Button iconName="edit" onClick={() => setOpen(true)} ariaLabel={`Ask for a change in ${title}`}>
        Ask for a change
      </Button>
    );
  }
  return (
    <SpaceBetween size="xs">
      <FormField
        label="What has to change"
        description="The section is written again with your words before it."
      >
        <Textarea
          autoFocus={comment === ''}
          rows={3}
          value={comment}
          onChange={({ detail }) => onComment(detail.value.slice(0, 4000))}
        />
      </FormField>
      <Button
        variant="inline-link"
        onClick={() => {
          onComment('');
          setOpen(false);
        }}
      >
        Leave it as it is
      </Button>
    </SpaceBetween>
  );
}
