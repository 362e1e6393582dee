import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { hasDocument, type RunDetail, type RunDocument, SECTION_PLAN, sectionOf } from '@countersign/api';
import { at } from '../../shared/words.ts';
import { Redrive } from './redrive.tsx';
import { useSaveDocument } from './use-save-document.ts';

const NAMES: Readonly<Record<string, string>> = {
  source: 'Contract (PDF)',
  text: 'Text with positions (JSON)',
  classification: 'Classification (JSON)',
  routing: 'Routing and findings (JSON)',
  brief: 'Brief (JSON)',
  [SECTION_PLAN]: 'Section plan (JSON)',
  'report.pdf': 'Report (PDF)',
  'report.docx': 'Report (Word)',
} satisfies Record<RunDocument, string>;

const REPORT = 'report.pdf' satisfies RunDocument;

function nameOf(document: string): string {
  const section = sectionOf(document);
  return NAMES[document] ?? (section ? `Section ${section} (JSON)` : `${document} (JSON)`);
}

/** Which contract, and what one can do with its run. */
export function RunHeader({ run }: { readonly run: RunDetail }) {
  const save = useSaveDocument(run.runId);
  const review = run.reviews.find(({ status }) => status === 'open');
  return (
    <Header
      variant="h1"
      description={
        run.forgottenAt &&
        `Forgotten on ${at(run.forgottenAt)}: its documents and texts were deleted on request.`
      }
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <ButtonDropdown
            items={run.documents.map((id) => ({ id, text: nameOf(id) }))}
            onItemClick={({ detail }) => save(detail.id)}
          >
            Documents
          </ButtonDropdown>
          {hasDocument(run.documents, REPORT) && (
            <Button variant="primary" iconName="download" onClick={() => save(REPORT)}>
              Report
            </Button>
          )}
          {run.redrivable && <Redrive runId={run.runId} />}
          {review && (
            <Button variant="primary" href={`#/reviews/${review.reviewId}`}>
              Review
            </Button>
          )}
        </SpaceBetween>
      }
    >
      {run.fileName}
    </Header>
  );
}
