import Tabs from '@cloudscape-design/components/tabs';
import type { ReviewDetail } from '@countersign/api';
import type { Report } from '../../api/queries.ts';
import { DecisionList } from '../../review/decision/decision-list.tsx';
import { changeSeverity, commentOn, type Draft } from '../../review/draft.ts';
import { FindingList } from '../../review/findings/finding-list.tsx';
import { PointList } from '../../review/points/point-list.tsx';
import type { PointGroup } from '../../review/points/points-to-weigh.ts';
import type { Account } from '../../review/reading/account.ts';
import { analysisOf, findingsLabel } from '../../review/reading/analysis.ts';
import { WarningList } from '../../review/reading/warning-list.tsx';
import { SectionList } from '../../review/sections/section-list.tsx';
import type { WeighedFinding } from '../../review/weighed.ts';
import type { Selection, Tab } from './use-selection.ts';

interface ReportPaneProps {
  readonly review: ReviewDetail;
  readonly report: Report;
  readonly account: Account;
  readonly points: readonly PointGroup[];
  readonly findings: readonly WeighedFinding[];
  readonly draft: Draft;
  /** Undefined for those who may only read. */
  readonly onDraft: ((draft: Draft) => void) | undefined;
  readonly selection: Selection;
}

/** What was not read and what is to be weighed, where there is any, and what the report says, in three views. */
export function ReportPane({
  review,
  report,
  account,
  points,
  findings,
  draft,
  onDraft,
  selection,
}: ReportPaneProps) {
  const titles = Object.fromEntries(review.sections.map(({ id, title }) => [id, title]));
  const { warnings } = account;
  const analysis = analysisOf(warnings, report.sections);
  const toWeigh = points.reduce((sum, group) => sum + group.points.length, 0);
  return (
    <div className="report-pane">
      <Tabs
        activeTabId={selection.tab}
        onChange={({ detail }) => selection.setTab(detail.activeTabId as Tab)}
        tabs={[
          ...(warnings.length > 0
            ? [
                {
                  id: 'reading',
                  label: `Not read (${warnings.length})`,
                  content: <WarningList warnings={warnings} onShow={selection.showPage} />,
                },
              ]
            : []),
          ...(toWeigh > 0
            ? [
                {
                  id: 'weigh',
                  label: `To weigh (${toWeigh})`,
                  content: (
                    <PointList groups={points} activeId={selection.activeId} onShow={selection.show} />
                  ),
                },
              ]
            : []),
          {
            id: 'findings',
            label: findingsLabel(findings.length, analysis),
            content: (
              <FindingList
                findings={findings}
                analysis={analysis}
                toWeigh={toWeigh}
                sections={titles}
                activeId={selection.activeId}
                editingId={selection.editingId}
                onEdit={onDraft && selection.edit}
                onShow={selection.show}
                onChange={(change) => onDraft?.(changeSeverity(draft, change))}
              />
            ),
          },
          {
            id: 'sections',
            label: `Sections (${review.sections.length})`,
            content: (
              <SectionList
                planned={review.sections}
                sections={report.sections}
                comments={draft.comments}
                onComment={onDraft && ((id, comment) => onDraft(commentOn(draft, id, comment)))}
              />
            ),
          },
          {
            id: 'decisions',
            label: `Decisions (${review.decisions.length})`,
            content: <DecisionList decisions={review.decisions} />,
          },
        ]}
      />
    </div>
  );
}
