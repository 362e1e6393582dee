import type { ProofOfRun } from '@countersign/audit';
import { contractReceivedV1, contractReviewDecidedV1 } from '@countersign/events';
import type { ProofFile } from './proof-file.ts';

/** Text for a page that does nothing: no markup, no control characters, nothing that turns its direction. */
const inertHtml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const row = (cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<td>${inertHtml(cell)}</td>`).join('')}</tr>`;

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${headings.map((heading) => `<th>${heading}</th>`).join('')}</tr></thead>
<tbody>${rows.map(row).join('\n')}</tbody></table>`;

function fileNameOf({ records }: ProofOfRun): string {
  for (const { event } of records) {
    if (event.type !== contractReceivedV1.type) continue;
    const received = contractReceivedV1.data.safeParse(event.data);
    if (received.success) return received.data.fileName;
  }
  return 'unknown';
}

function decisionRows({ records }: ProofOfRun): string[][] {
  return records.flatMap(({ event, words }) => {
    if (event.type !== contractReviewDecidedV1.type) return [];
    const { decision } = contractReviewDecidedV1.data.parse(event.data);
    const { at, by, email, group, comment } = decision;
    const said = words ? `in ${words.uri.split('/').at(-1)}` : (comment ?? '');
    return [[at, decision.decision, [by, email].filter(Boolean).join(', '), group, said]];
  });
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}td,th{border-bottom:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}`;

/** The proof as a page for people: without scripts, without anything that it loads. */
export function proofPage(proof: ProofOfRun, file: ProofFile): string {
  const waiting = file.records.filter(({ digest }) => digest === null).length;
  const records = proof.records.map(({ event, sha256, digest }) => [
    event.time,
    event.type,
    digest === undefined ? 'waits' : String(digest),
    sha256,
  ]);
  const documents = file.documents.map(({ uri, sha256, bytes }) => [uri, String(bytes), sha256]);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Proof of run ${inertHtml(file.runId)}</title><style>${STYLE}</style></head><body>
<h1>Proof of run ${inertHtml(file.runId)}</h1>
<p>Contract <strong>${inertHtml(fileNameOf(proof))}</strong>, exported ${inertHtml(file.exportedAt)}.
${file.records.length} records in ${file.digests.length} digests${waiting > 0 ? `, of which ${waiting} wait for a digest: until they have one, nothing shows that no record was left out` : ''}.</p>
<p>This page only shows what the files beside it say, and nothing vouches for it. What is proven says <code>node verify.mjs</code>, with Node 20 or newer,
offline. Compare the fingerprints of the keys with those that you were told on another way.</p>
${tableOf(
  ['key', 'fingerprint (SHA-256)'],
  Object.entries(file.keys).map(([role, fingerprint]) => [role, fingerprint]),
)}
<h2>Decisions</h2>${tableOf(['when', 'decision', 'who', 'for', 'comment'], decisionRows(proof))}
<h2>What happened</h2>${tableOf(['when', 'event', 'digest', 'SHA-256 of the record'], records)}
<h2>Documents</h2>
<p>The words are not here; a copy that you have is the right one if it has this hash. Put it into <code>documents/</code>
and verify again.</p>${tableOf(['document', 'bytes', 'SHA-256'], documents)}
</body></html>
`;
}
