import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { ApiError } from '@countersign/api';
import { use } from 'react';
import { messageOf, titleOf } from '../api/error-words.ts';
import { SessionContext } from '../auth/session.ts';

interface FailedProps {
  readonly error: unknown;
  onRetry?(): void;
}

/** What stands in the place of something that could not be loaded, with the way out. */
export function Failed({ error, onRetry }: FailedProps) {
  const session = use(SessionContext);
  const ended = session && error instanceof ApiError && error.status === 401;
  const action = ended ? (
    <Button onClick={session.signInAgain}>Sign in again</Button>
  ) : (
    onRetry && <Button onClick={() => onRetry()}>Try again</Button>
  );
  return (
    <Alert type="error" header={titleOf(error)} action={action}>
      {messageOf(error)}
    </Alert>
  );
}
