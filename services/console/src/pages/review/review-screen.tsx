import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { DecisionKind, ReviewDetail } from '@countersign/api';
import { useMemo, useState } from 'react';
import type { Report } from '../../api/queries.ts';
import { useHelp } from '../../app/help.ts';
import { useNarrow } from '../../app/use-narrow.ts';
import { useSession } from '../../auth/session.ts';
import { DecisionBar } from '../../review/decision/decision-bar.tsx';
import { standing } from '../../review/decision/standing.ts';
import { sectionChanges } from '../../review/draft.ts';
import { marksOf } from '../../review/pdf/mark.ts';
import { pointsToWeigh } from '../../review/points/points-to-weigh.ts';
import type { Account } from '../../review/reading/account.ts';
import { ShortcutsHelp } from '../../review/shortcuts/shortcuts-help.tsx';
import { useDraft } from '../../review/use-draft.ts';
import { weigh } from '../../review/weighed.ts';
import { ContractPane } from './contract-pane.tsx';
import { Decide } from './decide.tsx';
import { ReportPane } from './report-pane.tsx';
import { ReviewHeader } from './review-header.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { type Tab, useSelection } from './use-selection.ts';

const HELP = <ShortcutsHelp />;

interface ReviewScreenProps {
  readonly review: ReviewDetail;
  readonly report: Report;
  readonly account: Account;
}

/** What was not read comes first, since nothing tells of it; then findings, and where there are none, the rest. */
function opensOn({ warnings }: Account, findings: number, points: number): Tab {
  if (warnings.length > 0) return 'reading';
  return findings === 0 && points > 0 ? 'weigh' : 'findings';
}

/** The contract beside what was found in it, and the decision below. */
export function ReviewScreen({ review, report, account }: ReviewScreenProps) {
  const { person } = useSession();
  const openHelp = useHelp(HELP);
  const narrow = useNarrow();
  const [draft, setDraft] = useDraft(review.reviewId);
  const [dialog, setDialog] = useState<DecisionKind>();
  const ofRound = review.decisions.filter(({ reviewId }) => reviewId === review.reviewId);
  const findings = weigh(report.routing.findings, ofRound, draft);
  const points = useMemo(() => pointsToWeigh(report.brief, report.routing), [report]);
  const marks = useMemo(
    () => marksOf([...report.routing.findings, ...points.flatMap((group) => group.points)]),
    [report, points],
  );
  const selection = useSelection(findings, opensOn(account, findings.length, points.length));
  const mayDecide = standing(review, person, Date.now()).open;
  const changes = sectionChanges(draft).length;
  const decide = (kind: DecisionKind) => {
    if (mayDecide && (kind !== 'request-changes' || changes > 0)) setDialog(kind);
  };
  useReviewKeys({ selection, mayDecide, decide, openHelp });
  const showsContract = !narrow || selection.pane === 'contract';
  return (
    <div className="review">
      <ReviewHeader review={review} routing={report.routing} />
      {narrow && (
        <SegmentedControl
          label="What to show"
          selectedId={selection.pane}
          onChange={({ detail }) => selection.setPane(detail.selectedId as 'report' | 'contract')}
          options={[
            { id: 'report', text: 'Report' },
            { id: 'contract', text: 'Contract' },
          ]}
        />
      )}
      <div className="review-panes">
        {showsContract && (
          <ContractPane runId={review.runId} marks={marks} regions={account.regions} selection={selection} />
        )}
        {(!narrow || selection.pane === 'report') && (
          <ReportPane
            review={review}
            report={report}
            account={account}
            points={points}
            findings={findings}
            draft={draft}
            onDraft={mayDecide ? setDraft : undefined}
            selection={selection}
          />
        )}
      </div>
      <DecisionBar review={review} person={person} changes={changes} onDecide={decide} />
      {dialog && (
        <Decide
          kind={dialog}
          review={review}
          draft={draft}
          onDraft={setDraft}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
