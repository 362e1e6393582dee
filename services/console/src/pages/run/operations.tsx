import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import type { RunDetail } from '@countersign/api';
import { useSession } from '../../auth/session.ts';
import { executionPage, logsPage, tracePage } from './aws-pages.ts';

const Copied = ({ text, what }: { readonly text: string; readonly what: string }) => (
  <CopyToClipboard
    variant="inline"
    textToCopy={text}
    copyButtonAriaLabel={`Copy ${what}`}
    copySuccessText={`Copied ${what}`}
    copyErrorText="Could not copy"
  />
);

/** Where the engineer on call looks further. */
export function Operations({ run }: { readonly run: RunDetail }) {
  const { runId, executionArn, contentHash, key, traceId } = run;
  const { config } = useSession();
  const execution = executionArn && executionPage(executionArn);
  const trace = executionArn && traceId && tracePage(executionArn, traceId);
  const logs = executionArn && logsPage(executionArn, config.stage, runId);
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: 'Run', value: <Copied text={runId} what="the run id" /> },
        {
          label: 'Execution',
          value: executionArn ? <Copied text={executionArn} what="the execution ARN" /> : 'Not started',
        },
        {
          label: 'Trace, in logs and events',
          value: traceId ? <Copied text={traceId} what="the trace id" /> : '–',
        },
        { label: 'Key in the inbox', value: key },
        { label: 'SHA-256 of the contract', value: <Copied text={contentHash} what="the hash" /> },
        {
          label: 'Execution on AWS',
          value: execution ? (
            <Link external href={execution}>
              Step Functions
            </Link>
          ) : (
            'This runs on one machine'
          ),
        },
        {
          label: 'Trace on AWS',
          value: trace ? (
            <Link external href={trace}>
              X-Ray
            </Link>
          ) : (
            'The timeline shows it'
          ),
        },
        {
          label: 'Logs',
          value: logs ? (
            <Link external href={logs}>
              CloudWatch
            </Link>
          ) : (
            'In the folder logs of the runtime’s data'
          ),
        },
        {
          label: 'On the command line',
          value: <Copied text={`npx countersign status ${runId}`} what="the command" />,
        },
      ]}
    />
  );
}
