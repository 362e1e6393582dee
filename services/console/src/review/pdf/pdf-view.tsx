import { useEffect, useRef, useState } from 'react';
import type { Region } from '../reading/account.ts';
import type { Mark, Target } from './mark.ts';
import type { OpenPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { scrollToTarget } from './scroll-to-target.ts';
import { useCurrentPage } from './use-current-page.ts';
import { useWidth } from './use-width.ts';

interface PdfViewProps {
  readonly pdf: OpenPdf;
  readonly marks: readonly Mark[];
  readonly regions: readonly Region[];
  readonly activeId: string | undefined;
  readonly target: Target | undefined;
  onPick(findingId: string): void;
}

/** The contract, page below page. */
export function PdfView({ pdf, marks, regions, activeId, target, onPick }: PdfViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const available = useWidth(scroller);
  const page = useCurrentPage(scroller);
  useEffect(() => {
    if (target && available > 0) scrollToTarget(scroller.current!, target);
  }, [target, available]);
  return (
    <div className="pdf-view">
      <PdfToolbar page={page} pages={pdf.sizes.length} zoom={zoom} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className="pdf-scroller" aria-label="Contract" tabIndex={0}>
        {available > 0 &&
          pdf.sizes.map((size, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              key={index}
              document={pdf.document}
              number={index + 1}
              size={size}
              width={available * zoom}
              marks={marks.filter((mark) => mark.page === index + 1)}
              regions={regions.filter(({ page }) => page === index + 1)}
              activeId={activeId}
              onPick={onPick}
            />
          ))}
      </section>
    </div>
  );
}
