import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { messageOf, titleOf } from '../api/api-error.ts';

interface FailedProps {
  readonly error: unknown;
  onRetry?(): void;
}

/** What stands in the place of something that could not be loaded. */
export function Failed({ error, onRetry }: FailedProps) {
  return (
    <Alert
      type="error"
      header={titleOf(error)}
      action={onRetry && <Button onClick={() => onRetry()}>Try again</Button>}
    >
      {messageOf(error)}
    </Alert>
  );
}
