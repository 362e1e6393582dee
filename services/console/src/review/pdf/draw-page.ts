import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist';

/** What one page is drawn into. */
export interface PageSurface {
  readonly canvas: HTMLCanvasElement;
  readonly text: HTMLElement;
  /** CSS pixels. */
  readonly width: number;
}

/** Draws a page and lays its words over it, to be selected and read out. Call what it returns to stop. */
export function drawPage(document: PDFDocumentProxy, number: number, surface: PageSurface): () => void {
  const stops: (() => void)[] = [];
  let stopped = false;

  async function draw(): Promise<void> {
    const page = await document.getPage(number);
    if (stopped) return;
    const scale = surface.width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale: scale * devicePixelRatio });
    surface.canvas.width = Math.round(viewport.width);
    surface.canvas.height = Math.round(viewport.height);
    const rendering = page.render({ canvas: surface.canvas, viewport });
    stops.push(() => rendering.cancel());
    await rendering.promise;
    if (stopped) return;
    surface.canvas.dataset.drawn = 'true';
    surface.text.replaceChildren();
    surface.text.style.setProperty('--total-scale-factor', String(scale));
    const words = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: surface.text,
      viewport: page.getViewport({ scale }),
    });
    stops.push(() => words.cancel());
    await words.render();
  }

  // Cancelling rejects; an unreadable page stays white, and its neighbours are drawn.
  draw().catch((error: unknown) => {
    if (!stopped) surface.canvas.dataset.error = String(error);
  });
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
