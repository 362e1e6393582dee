import type { ProofOfRun } from '@countersign/audit';
import {
  contractCompletedV1,
  contractFailedV1,
  contractReceivedV1,
  contractReviewDecidedV1,
  contractRoutedV1,
} from '@countersign/events';
import type * as z from 'zod';
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

/** What the newest record of a type says; undefined if there is none that can be read. */
function newestOf<Data>(
  { records }: ProofOfRun,
  { type, data }: { readonly type: string; readonly data: z.ZodType<Data> },
): Data | undefined {
  const read = records
    .filter(({ event }) => event.type === type)
    .map(({ event }) => data.safeParse(event.data));
  return read.findLast(({ success }) => success)?.data;
}

/** Who brought the contract, how the run ended, at which risk and which way it went. */
function endRows(proof: ProofOfRun): string[][] {
  const received = newestOf(proof, contractReceivedV1);
  const routed = newestOf(proof, contractRoutedV1);
  const completed = newestOf(proof, contractCompletedV1);
  const failed = newestOf(proof, contractFailedV1);
  const { name, email } = received?.uploader ?? {};
  const risk = completed?.risk ?? routed?.risk;
  const why = routed?.because;
  return [
    ['uploaded by', [name, email].filter(Boolean).join(', ') || 'not recorded'],
    ['outcome', completed?.status ?? (failed && 'FAILED') ?? 'has not ended, as far as these records go'],
    ['risk', risk ? `${risk.level}, ${risk.score} of 100` : 'not recorded'],
    ['route', [completed?.route ?? routed?.route ?? 'not recorded', why].filter(Boolean).join(': ')],
  ];
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
<p>Contract <strong>${inertHtml(newestOf(proof, contractReceivedV1)?.fileName ?? 'unknown')}</strong>, exported ${inertHtml(file.exportedAt)}.
${file.records.length} records in ${file.digests.length} digests${waiting > 0 ? `, of which ${waiting} wait for a digest: until they have one, nothing shows that no record was left out` : ''}.</p>
<p>This page only shows what the files beside it say, and nothing vouches for it. What is proven says
<code>node verify.mjs --key recording=… --key signing=…</code>, with Node 20 or newer, offline. Put there the fingerprints that you were told
on another way, not those below: whoever made this folder could have put keys of their own into it.</p>
${tableOf(
  ['key', 'fingerprint (SHA-256), as this folder has it'],
  Object.entries(file.keys).map(([role, fingerprint]) => [role, fingerprint]),
)}
<h2>How it ended</h2>${tableOf(['what', 'says the record'], endRows(proof))}
<h2>Decisions</h2>${tableOf(['when', 'decision', 'who', 'for', 'comment'], decisionRows(proof))}
<h2>What happened</h2>${tableOf(['when', 'event', 'digest', 'SHA-256 of the record'], records)}
<h2>Documents</h2>
<p>The words are not here; a copy that you have is the right one if it has this hash. Put it into <code>documents/</code>
and verify again.</p>${tableOf(['document', 'bytes', 'SHA-256'], documents)}
</body></html>
`;
}
