import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ValidatedSection } from '@countersign/events';
import { ChangeRequest } from './change-request.tsx';
import { SectionFields } from './section-fields.tsx';

interface SectionCardProps {
  readonly title: string;
  readonly status: string;
  readonly section: ValidatedSection | undefined;
  readonly comment: string;
  readonly onComment: ((comment: string) => void) | undefined;
}

const MISSING: Readonly<Record<string, string>> = {
  failed: 'This section could not be written. The report will say that it is missing.',
  unsafe: 'The model’s answer did not pass the safety check and is not shown. The report will say so.',
  waiting: 'This section is being written.',
};

/** One section: what it says, or why it says nothing, and what the reviewer wants changed. */
export function SectionCard({ title, status, section, comment, onComment }: SectionCardProps) {
  const content = status === 'done' ? section?.content : undefined;
  return (
    <Container header={<Header variant="h3">{title}</Header>}>
      <SpaceBetween size="s">
        {content ? (
          <>
            <Box variant="p">{content.summary}</Box>
            <SectionFields fields={content.fields ?? []} />
          </>
        ) : (
          <Alert type={status === 'waiting' ? 'info' : 'warning'}>
            {MISSING[status] ?? MISSING.failed}
            {section?.errors.map(({ message }) => (
              <div key={message}>{message}</div>
            ))}
          </Alert>
        )}
        {onComment && <ChangeRequest title={title} comment={comment} onComment={onComment} />}
      </SpaceBetween>
    </Container>
  );
}
