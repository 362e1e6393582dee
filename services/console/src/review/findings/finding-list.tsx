import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SeverityChange } from '@countersign/api';
import type { Citation } from '@countersign/events';
import { Empty } from '../../shared/empty.tsx';
import { SEVERITIES } from '../../shared/levels.tsx';
import { count, sentence } from '../../shared/words.ts';
import { type Analysis, noFindings } from '../reading/analysis.ts';
import type { WeighedFinding } from '../weighed.ts';
import { FindingCard } from './finding-card.tsx';

interface FindingListProps {
  readonly findings: readonly WeighedFinding[];
  readonly analysis: Analysis;
  /** Points beside findings. */
  readonly toWeigh: number;
  /** Titles by section id. */
  readonly sections: Readonly<Record<string, string>>;
  readonly activeId: string | undefined;
  readonly editingId: string | undefined;
  /** Undefined for those who may only read. */
  readonly onEdit: ((findingId: string | undefined) => void) | undefined;
  onShow(finding: WeighedFinding, citation: Citation | undefined): void;
  onChange(change: SeverityChange): void;
}

/** All findings, worst first. */
export function FindingList(props: FindingListProps) {
  const { findings, analysis, toWeigh, sections, activeId, editingId, onEdit, onShow, onChange } = props;
  if (findings.length === 0) {
    const { title, detail } = noFindings(analysis, toWeigh);
    return <Empty title={title}>{detail}</Empty>;
  }
  return (
    <SpaceBetween size="l">
      {SEVERITIES.map((severity) => [severity, findings.filter(({ before }) => before === severity)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([severity, some]) => (
          <section key={severity} aria-label={`${sentence(severity)} findings`}>
            <Box variant="h3" padding={{ bottom: 'xs' }}>
              {sentence(severity)}{' '}
              <Box variant="span" color="text-body-secondary">
                · {count(some.length, 'finding')}
              </Box>
            </Box>
            <SpaceBetween size="s">
              {some.map((finding) => (
                <FindingCard
                  key={finding.id}
                  finding={finding}
                  section={sections[finding.sectionId] ?? sentence(finding.sectionId)}
                  active={finding.id === activeId}
                  editing={finding.id === editingId}
                  onEdit={onEdit && ((editing) => onEdit(editing ? finding.id : undefined))}
                  onShow={(citation) => onShow(finding, citation)}
                  onChange={onChange}
                />
              ))}
            </SpaceBetween>
          </section>
        ))}
    </SpaceBetween>
  );
}
