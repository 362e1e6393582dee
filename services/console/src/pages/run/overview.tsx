import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import type { RunDetail } from '@countersign/api';
import type { ReactNode } from 'react';
import { Age } from '../../shared/age.tsx';
import { LevelBadge } from '../../shared/levels.tsx';
import { RunStatusIndicator } from '../../shared/run-status.tsx';
import { at, cost, count, sentence, span } from '../../shared/words.ts';

function took({ receivedAt, finishedAt }: RunDetail): ReactNode {
  if (!finishedAt) return <Age since={receivedAt} />;
  return span(Date.parse(finishedAt) - Date.parse(receivedAt));
}

function typeOf({ contractType, typeScore }: RunDetail): string {
  if (!contractType) return '–';
  return `${sentence(contractType)}${typeScore === null ? '' : `, ${Math.round(typeScore * 100)} %`}`;
}

const retriesOf = ({ tasks }: RunDetail) => tasks.filter(({ attempt }) => attempt > 0).length;

/** The run in its facts. */
export function Overview({ run }: { readonly run: RunDetail }) {
  const { risk, sections, pages, linkedTo } = run;
  const facts: [label: string, value: ReactNode][] = [
    ['Status', <RunStatusIndicator key="status" status={run.status} waits={run.waits} />],
    [
      'Risk',
      risk ? (
        <span key="risk">
          <LevelBadge level={risk.level} /> {Math.round(risk.score)} of 100
        </span>
      ) : (
        '–'
      ),
    ],
    ['Contract type', typeOf(run)],
    ['Pages', pages === null ? '–' : `${pages}, ${run.language ?? ''}`],
    ['Sections', sections.total === 0 ? '–' : `${sections.passed} of ${sections.total}`],
    ['Retries', count(retriesOf(run), 'retry', 'retries')],
    ['Cost', cost(run.costUsd)],
    [run.finishedAt ? 'Took' : 'Age', took(run)],
    ['Received', at(run.receivedAt)],
    ['Uploaded by', run.uploadedBy ?? '–'],
    ['For', run.reviewerGroup ? sentence(run.reviewerGroup) : '–'],
    ['Reviewer', run.reviewer ?? '–'],
    ['Report type', sentence(run.reportType)],
    ['Pipeline', run.pipelineVersion],
  ];
  if (linkedTo)
    facts.push([
      'Same bytes as',
      <Link key="linked" href={`#/runs/${linkedTo}`}>
        an earlier run
      </Link>,
    ]);
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        minColumnWidth={130}
        items={facts.map(([label, value]) => ({ label, value }))}
      />
    </Container>
  );
}
