import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { UploadedRun } from './uploaded-run.tsx';
import type { Upload } from './use-uploads.ts';

/** The files of this visit, and what has become of each. */
export function UploadList({ uploads }: { readonly uploads: readonly Upload[] }) {
  if (uploads.length === 0) return null;
  return (
    <Container header={<Header variant="h2">Files</Header>}>
      <SpaceBetween size="m">
        {uploads.map(({ id, fileName, sent, state, key, problem }) =>
          key ? (
            <UploadedRun key={id} fileName={fileName} objectKey={key} />
          ) : (
            <ProgressBar
              key={id}
              label={fileName}
              value={Math.round(sent * 100)}
              status={state === 'failed' ? 'error' : 'in-progress'}
              resultText={problem}
            />
          ),
        )}
      </SpaceBetween>
    </Container>
  );
}
