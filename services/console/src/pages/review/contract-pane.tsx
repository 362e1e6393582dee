import type { Mark } from '../../review/pdf/mark.ts';
import { PdfView } from '../../review/pdf/pdf-view.tsx';
import { usePdf } from '../../review/pdf/use-pdf.ts';
import type { Region } from '../../review/reading/account.ts';
import { Failed } from '../../shared/failed.tsx';
import { Loading } from '../../shared/loading.tsx';
import type { Selection } from './use-selection.ts';

interface ContractPaneProps {
  readonly runId: string;
  readonly marks: readonly Mark[];
  readonly regions: readonly Region[];
  readonly selection: Selection;
}

export function ContractPane({ runId, marks, regions, selection }: ContractPaneProps) {
  const { data: pdf, error, refetch } = usePdf(runId);
  return (
    <div className="contract-pane">
      {pdf ? (
        <PdfView
          pdf={pdf}
          marks={marks}
          regions={regions}
          activeId={selection.activeId}
          target={selection.target}
          onPick={selection.pick}
        />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Loading what="the contract" />
      )}
    </div>
  );
}
