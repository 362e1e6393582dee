import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useRuns } from '../../api/queries.ts';
import { RunStatusIndicator } from '../../shared/run-status.tsx';

interface UploadedRunProps {
  readonly fileName: string;
  readonly objectKey: string;
}

/** A file that has landed, and its run once there is one. */
export function UploadedRun({ fileName, objectKey }: UploadedRunProps) {
  const { data } = useRuns({ key: objectKey });
  const run = data?.runs.find(({ key }) => key === objectKey);
  return (
    <div>
      <Box variant="awsui-key-label">{fileName}</Box>
      {run ? (
        <>
          <RunStatusIndicator status={run.status} waits={run.waits} />{' '}
          <Link href={`#/runs/${run.runId}`}>See the run</Link>
          {run.error && <Box color="text-status-error">{run.error.message}</Box>}
        </>
      ) : (
        <StatusIndicator type="in-progress">Uploaded; its run is about to start</StatusIndicator>
      )}
    </div>
  );
}
