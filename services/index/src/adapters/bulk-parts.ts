/** The smallest domains refuse requests over 10 MiB. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Cuts documents into parts that one bulk request can hold; a document over the limit goes alone. */
export function bulkParts<T extends object>(documents: readonly T[], most = MOST_BYTES): T[][] {
  const parts: T[][] = [];
  let left = 0;
  for (const document of documents) {
    const bytes = Buffer.byteLength(JSON.stringify(document));
    if (bytes > left) {
      parts.push([]);
      left = most;
    }
    parts.at(-1)?.push(document);
    left -= bytes;
  }
  return parts;
}
