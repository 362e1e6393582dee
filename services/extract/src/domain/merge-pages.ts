import type { ReadPage, TextLayerPage, WordRun } from '@countersign/documents';

/**
 * All pages of a contract: those that Textract read by its words, the others by their text layer.
 * A text layer that is garbage says nothing, even where nobody reads the page otherwise.
 */
export function mergePages(
  textLayer: readonly TextLayerPage[],
  sent: readonly number[],
  byTextract: ReadonlyMap<number, readonly WordRun[]>,
): ReadPage[] {
  const isSent = new Set(sent);
  return textLayer.map(({ usability, ...page }) => {
    if (isSent.has(page.number)) {
      return { ...page, method: 'textract', runs: byTextract.get(page.number) ?? [] };
    }
    return usability === 'garbage' ? { ...page, runs: [] } : page;
  });
}
