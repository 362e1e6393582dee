import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { RunDetail } from '@countersign/api';
import { useNow } from '../../shared/use-now.ts';
import { count, sentence, span } from '../../shared/words.ts';
import { type StageProgress, stageProgress } from './stage-progress.ts';

const INDICATORS: Readonly<Record<StageProgress['state'], StatusIndicatorProps.Type>> = {
  waiting: 'pending',
  running: 'in-progress',
  done: 'success',
  failed: 'error',
};

/** The run's way through the stages, with the time each took. */
export function StageSteps({ run }: { readonly run: RunDetail }) {
  const stages = stageProgress(run, useNow());
  return (
    <Container header={<Header variant="h2">Timeline</Header>}>
      <ol className="stages">
        {stages.map(({ stage, state, milliseconds, tasks, retries }) => (
          <li key={stage} className={`stage stage-${state}`}>
            <StatusIndicator type={INDICATORS[state]}>
              {stage === 'plan-sections' ? 'Plan' : sentence(stage)}
            </StatusIndicator>
            <div className="stage-time">{milliseconds === undefined ? 'not yet' : span(milliseconds)}</div>
            <div className="stage-more">
              {tasks > 1 && count(tasks, 'task')}
              {retries > 0 && `, ${retries} repeated`}
            </div>
          </li>
        ))}
      </ol>
    </Container>
  );
}
