/** Repeated at least this often, and no longer than this, a passage is a header or a footer. */
const repeats = 3;
const longest = 160;

/** Which passages of a text are what each of its pages repeats, page numbers aside. */
export function pageFurniture(passages: readonly string[]): boolean[] {
  const plain = passages.map((passage) =>
    passage.length <= longest ? passage.replace(/\d+/g, '0').replace(/\s+/g, ' ') : undefined,
  );
  const counts = new Map<string | undefined, number>();
  for (const passage of plain) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return plain.map((passage) => passage !== undefined && counts.get(passage)! >= repeats);
}
