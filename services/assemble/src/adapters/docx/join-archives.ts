/** Records of a ZIP archive (APPNOTE.TXT 4.3.12 and 4.3.16) and what of them says where the others are. */
const END_BYTES = 22;
const END = { entriesHere: 8, entries: 10, directoryBytes: 12, directoryStart: 16 };
const ENTRY_BYTES = 46;
const ENTRY = { nameBytes: 28, extraBytes: 30, commentBytes: 32, start: 42 };

interface Archive {
  readonly contents: Uint8Array;
  readonly directory: Uint8Array;
  readonly entries: number;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/** An archive without a comment, as `zipSync` makes it. */
function read(archive: Uint8Array): Archive {
  const end = viewOf(archive.subarray(archive.length - END_BYTES));
  const start = end.getUint32(END.directoryStart, true);
  return {
    contents: archive.subarray(0, start),
    directory: archive.subarray(start, start + end.getUint32(END.directoryBytes, true)),
    entries: end.getUint16(END.entries, true),
  };
}

/** The directory of contents that begin later by so many bytes. */
function moved(directory: Uint8Array, by: number): Uint8Array {
  const copy = Uint8Array.from(directory);
  const view = viewOf(copy);
  const bytesAt = (entry: number) =>
    ENTRY_BYTES +
    view.getUint16(entry + ENTRY.nameBytes, true) +
    view.getUint16(entry + ENTRY.extraBytes, true) +
    view.getUint16(entry + ENTRY.commentBytes, true);
  for (let entry = 0; entry < copy.length; entry += bytesAt(entry))
    view.setUint32(entry + ENTRY.start, view.getUint32(entry + ENTRY.start, true) + by, true);
  return copy;
}

/** One archive of two that share no name; what is packed in them stays as it is. */
export function joinArchives(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [one, other] = [read(first), read(second)];
  const directory = [one.directory, moved(other.directory, one.contents.length)];
  const end = Uint8Array.from(first.subarray(first.length - END_BYTES));
  const view = viewOf(end);
  const entries = one.entries + other.entries;
  view.setUint16(END.entriesHere, entries, true);
  view.setUint16(END.entries, entries, true);
  view.setUint32(END.directoryBytes, one.directory.length + other.directory.length, true);
  view.setUint32(END.directoryStart, one.contents.length + other.contents.length, true);
  return Uint8Array.from(Buffer.concat([one.contents, other.contents, ...directory, end]));
}
