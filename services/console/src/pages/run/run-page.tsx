import ContentLayout from '@cloudscape-design/components/content-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRun } from '../../api/queries.ts';
import { Failed } from '../../shared/failed.tsx';
import { Loading } from '../../shared/loading.tsx';
import { Failure } from './failure.tsx';
import { NotRead } from './not-read.tsx';
import { Overview } from './overview.tsx';
import { RunHeader } from './run-header.tsx';
import { RunTabs } from './run-tabs.tsx';
import { StageSteps } from './stage-steps.tsx';

/** Everything about one run; follows by itself. */
export function RunPage({ runId }: { readonly runId: string }) {
  const { data: run, error, refetch } = useRun(runId);
  if (!run) return error ? <Failed error={error} onRetry={refetch} /> : <Loading what="the run" />;
  return (
    <ContentLayout header={<RunHeader run={run} />}>
      <SpaceBetween size="l">
        {run.error && <Failure run={run} error={run.error} />}
        <NotRead warnings={run.reading?.warnings ?? []} />
        <Overview run={run} />
        <StageSteps run={run} />
        <RunTabs run={run} />
      </SpaceBetween>
    </ContentLayout>
  );
}
