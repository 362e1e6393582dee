import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import type { RunDetail } from '@countersign/api';
import { sentence } from '../../shared/words.ts';
import { nextStep } from './next-step.ts';

interface FailureProps {
  readonly run: RunDetail;
  readonly error: NonNullable<RunDetail['error']>;
}

/** What failed, why, and what to do about it. */
export function Failure({ run, error }: FailureProps) {
  if (error.name === 'Cancelled')
    return (
      <Alert type="info" header="The run was cancelled">
        {error.message}
      </Alert>
    );
  return (
    <Alert type="error" header={`${sentence(error.stage)} failed: ${error.name}`}>
      <Box variant="p">{error.message}</Box>
      <Box variant="p">
        <b>What to do:</b> {nextStep(error)}
        {run.redrivable && ' Then redrive the run; what is finished is kept.'}
      </Box>
      <Box variant="small">Error class: {error.class}</Box>
    </Alert>
  );
}
