import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReviewDetail } from '@countersign/api';
import type { ValidatedSection } from '@countersign/events';
import { SectionCard } from './section-card.tsx';

interface SectionListProps {
  readonly planned: ReviewDetail['sections'];
  readonly sections: readonly ValidatedSection[];
  readonly comments: Readonly<Record<string, string>>;
  /** Undefined for those who may only read. */
  readonly onComment: ((sectionId: string, comment: string) => void) | undefined;
}

/** The report, section by section, in the order of its plan. */
export function SectionList({ planned, sections, comments, onComment }: SectionListProps) {
  return (
    <SpaceBetween size="m">
      {planned.map(({ id, title, status }) => (
        <SectionCard
          key={id}
          title={title}
          status={status}
          section={sections.find(({ sectionId }) => sectionId === id)}
          comment={comments[id] ?? ''}
          onComment={onComment && ((comment) => onComment(id, comment))}
        />
      ))}
    </SpaceBetween>
  );
}
