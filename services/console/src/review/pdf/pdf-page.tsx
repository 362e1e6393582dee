import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { Region } from '../reading/account.ts';
import { drawPage } from './draw-page.ts';
import type { Mark } from './mark.ts';
import type { PageSize } from './open-pdf.ts';
import { PageRegions } from './page-regions.tsx';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly size: PageSize;
  /** CSS pixels. */
  readonly width: number;
  readonly marks: readonly Mark[];
  readonly regions: readonly Region[];
  readonly activeId: string | undefined;
  onPick(findingId: string): void;
}

const percent = (fraction: number) => `${fraction * 100}%`;

/** One page, drawn only while it is near the window, with the words that findings rest on marked. */
export function PdfPage({ document, number, size, width, marks, regions, activeId, onPick }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  useEffect(() => {
    if (!near || !canvas.current || !text.current) return;
    return drawPage(document, number, { canvas: canvas.current, text: text.current, width });
  }, [near, document, number, width]);
  return (
    <div
      ref={frame}
      className="pdf-page"
      data-page={number}
      style={{ width, height: (width * size.height) / size.width }}
    >
      {near && (
        <>
          <canvas ref={canvas} role="img" aria-label={`Page ${number} of the contract`} />
          <div ref={text} className="pdf-text" />
        </>
      )}
      <PageRegions regions={regions} />
      {marks.map(({ findingId, left, top, width: wide, height }) => (
        // Keyboard users go by the list of findings, which leads to the same places.
        <div
          key={`${findingId} ${left} ${top}`}
          className={findingId === activeId ? 'pdf-mark pdf-mark-active' : 'pdf-mark'}
          data-finding={findingId}
          aria-hidden
          style={{ left: percent(left), top: percent(top), width: percent(wide), height: percent(height) }}
          onClick={() => onPick(findingId)}
        />
      ))}
    </div>
  );
}

function useNear(frame: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '800px',
    });
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, [frame]);
  return near;
}
