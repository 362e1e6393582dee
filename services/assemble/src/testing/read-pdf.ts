import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface MarkedItem {
  readonly type?: string;
  readonly tag?: string;
  readonly str?: string;
}

/** The text of a page, apart: what the page says, and what stands around it (artifacts). */
function pageText(items: readonly MarkedItem[]) {
  const text: string[] = [];
  const furniture: string[] = [];
  const open: boolean[] = [];
  for (const { type, tag, str } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') open.push(tag === 'Artifact');
    else if (type === 'endMarkedContent') open.pop();
    else (open.includes(true) ? furniture : text).push(str ?? '');
  }
  return { text: text.join(''), furniture: furniture.join(' '), balanced: open.length === 0 };
}

/** A PDF, read by another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const [, , width, height] = page.view;
    const links = (await page.getAnnotations()).map(({ dest }) => dest as string);
    pages.push({
      ...pageText(items as MarkedItem[]),
      width,
      height,
      links,
      structure: await page.getStructTree(),
    });
  }
  const { info } = await pdf.getMetadata();
  // pdf.js answers with maps, which its types do not say.
  const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, unknown>;
  const destinations = (await pdf.getDestinations()) as unknown as ReadonlyMap<string, unknown>;
  return {
    pages,
    text: pages.map(({ text }) => text).join(''),
    info: info as Readonly<Record<string, unknown>>,
    marked: marks.get('Marked') === true,
    outline: (await pdf.getOutline()).map(({ title, items }) => ({
      title,
      items: items.map((item) => item.title),
    })),
    destinations: [...destinations.keys()],
    /** The file as text, for what the reader does not tell. */
    raw: Buffer.from(bytes).toString('latin1'),
  };
}
