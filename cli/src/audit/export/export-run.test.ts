import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISION, RUN, UPLOADER } from '../../../../services/audit/src/testing/audited-runs.ts';
import {
  digestFile,
  EXPORTED,
  openProof,
  type PathOf,
  toldOf,
  unseal,
  verify,
  withhold,
} from '../../testing/exported-proof.ts';
import { exportRun } from './export-run.ts';
import { exportText } from './export-text.ts';
import { type ProofFile, proofFile } from './proof-file.ts';

let proof: ProofFile;
let proofFolder: string;
let opened: Awaited<ReturnType<typeof openProof>>;

beforeAll(async () => {
  opened = await openProof();
  ({ file: proof, proofFolder } = opened);
});
afterAll(() => opened.close());

const change = (path: string, from: string | RegExp, to: string) =>
  writeFileSync(path, readFileSync(path, 'latin1').replace(from, to), 'latin1');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const firstRecord = () => proof.records[0]?.file ?? '';
const firstDigest = () => digestFile(proof.digests[0] ?? 0);

describe('the proof of a run', () => {
  it('holds its records, the digests that name them and the newest, and the hashes of its documents', () => {
    expect(proofFile.parse(JSON.parse(readFileSync(join(proofFolder, 'proof.json'), 'utf8')))).toEqual(proof);
    expect(proof.records).toHaveLength(10);
    expect(proof.digests).toEqual([1, 2, 3, 4, 6]);
    expect(proof.documents).toHaveLength(12);
    expect(proof.documents.filter(({ uri }) => uri.includes('/receipts/'))).toHaveLength(1);
    const words = proof.documents.filter(({ uri }) => uri.includes('/words/'));
    expect(words).toHaveLength(2);
    expect(readFileSync(join(proofFolder, 'index.html'), 'utf8')).not.toContain(DECISION.comment);
    expect(readdirSync(proofFolder).sort()).toEqual(
      ['digests', 'documents', 'index.html', 'keys', 'proof.json', 'records', 'verify.mjs'].sort(),
    );
  });

  it('is verified by Node alone', async () => {
    const { code, lines } = await verify(proofFolder, ...toldOf(proof.keys));
    expect(lines.filter((line) => line.startsWith('NOT AS RECORDED'))).toEqual([]);
    expect(lines).toContain(`10 records of run ${RUN}, 5 digests`);
    expect(lines).toContainEqual(
      expect.stringMatching(/contract\.review-decided\.v1: approve by a\.lindqvist/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/contract\.completed\.v1: COMPLETED$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^What was sealed after 2026-11-22T11:30.* it cannot know/),
    );
    expect(lines.at(-1)).toBe('INTACT');
    expect(code).toBe(0);
  });

  it('shows itself on a page without scripts or markup of others', () => {
    const page = readFileSync(join(proofFolder, 'index.html'), 'utf8');
    expect(page).toContain('a.lindqvist, a.lindqvist@example.com');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('--key recording=… --key signing=…');
    const { name, email } = UPLOADER;
    for (const [what, says] of [
      ['uploaded by', `${name}, ${email}`],
      ['outcome', 'COMPLETED'],
      ['risk', 'low, 1 of 100'],
      ['route', 'review'],
    ])
      expect(page).toContain(`<td>${what}</td><td>${says}`);
    expect(page).not.toMatch(/<script|https?:\/\//);
  });

  it.each<[string, (path: PathOf) => unknown, string]>([
    [
      'a word of a record is changed',
      (path) => change(path(firstRecord()), 'agreement.pdf', 'agreememt.pdf'),
      'has no valid signature',
    ],
    ['a record is removed', (path) => rmSync(path(firstRecord())), 'is gone'],
    [
      'a record is withheld, and its digest is here',
      (path) => withhold(path, ({ key }) => key === proof.records.at(-2)?.key),
      'is of this run, and was left out',
    ],
    [
      'records are withheld with their digest, and later ones are here',
      (path) => [withhold(path, ({ digest }) => digest === 2), rmSync(path(digestFile(2)))],
      'digests between 1 and that of .* are missing',
    ],
    [
      'the last records are withheld, and of their digests only one before',
      (path) => [withhold(path, ({ digest }) => (digest ?? 0) > 2), rmSync(path(digestFile(3)))],
      'is of this run, and was left out',
    ],
    [
      'the beginning is withheld with its digest',
      (path) => [withhold(path, ({ digest }) => digest === 1), rmSync(path(digestFile(1)))],
      'the beginning is missing',
    ],
    [
      'a digest of its time is withheld that names none of the records here',
      (path) => rmSync(path(digestFile(3))),
      'digests between 2 and that of .* are missing',
    ],
    [
      'a record is exchanged for another of the run',
      (path) => cpSync(path(proof.records[1]?.file ?? ''), path(firstRecord())),
      'is the record of another key',
    ],
    [
      'a record is added',
      (path) => cpSync(path(firstRecord()), path('records/x.json')),
      'is not in proof.json',
    ],
    [
      'a record is added, and listed as waiting for its digest',
      (path) => change(path('proof.json'), RUN, 'run-0000000009'),
      'is of another run',
    ],
    [
      'a word of a digest is changed',
      (path) => change(path(firstDigest()), /"sha256\\":\\"./, '"sha256\\":\\"x'),
      'has no valid signature',
    ],
    ['a digest is removed', (path) => rmSync(path(firstDigest())), 'is not in digest 1'],
    [
      'a digest is renamed',
      (path) => cpSync(path(firstDigest()), path('digests/000000003.json')),
      'is numbered 1',
    ],
    [
      'the keys are exchanged',
      (path) => cpSync(path('keys/signing.pem'), path('keys/recording.pem')),
      'has no valid signature',
    ],
    [
      'a document is changed',
      (path) => {
        const name = readdirSync(path('documents'))[0] ?? '';
        writeFileSync(path(`documents/${name}`), 'Another report');
      },
      'is no document of this run, or was altered',
    ],
    [
      'something else is attached as a stamp',
      (path) => writeFileSync(path('proof.json.tsr'), 'x'),
      'proof.json.tsr is no time-stamp',
    ],
    [
      'the hash alone is attached as a stamp',
      (path) => writeFileSync(path('proof.json.tsr'), hashOf(readFileSync(path('proof.json')))),
      'proof.json.tsr is no time-stamp',
    ],
    [
      'a record stands twice, as that of two people',
      (path) => {
        const [first, ...others] = proof.records;
        cpSync(path(firstRecord()), path('records/twice.json'));
        const records = [first, { ...first, file: 'records/twice.json' }, ...others];
        writeFileSync(path('proof.json'), JSON.stringify({ ...proof, records }));
      },
      'a record stands twice',
    ],
    [
      'a sealed record is listed as waiting for its digest',
      (path) => unseal(path, ({ file }) => file === firstRecord()),
      'is sealed, and is said to wait',
    ],
    [
      'a record lies outside of the folder',
      (path) => change(path('proof.json'), firstRecord(), '../../records/\\u001b[8mx.json'),
      String.raw`\.\./\.\./records/\?\[8mx\.json is gone, or is no file in records/`,
    ],
    [
      'a record is a file beside the folder',
      (path) => change(path('proof.json'), firstRecord(), '../proof/proof.json'),
      String.raw`\.\./proof/proof\.json is gone, or is no file in records/`,
    ],
    [
      'a record is the folder itself',
      (path) => change(path('proof.json'), firstRecord(), 'records/..'),
      String.raw`records/\.\. is gone, or is no file in records/`,
    ],
    [
      'its list lists nothing',
      (path) => writeFileSync(path('proof.json'), '{}'),
      'the folder cannot be read',
    ],
    ['its list is gone', (path) => rmSync(path('proof.json')), 'the folder cannot be read'],
    ['a key is none', (path) => writeFileSync(path('keys/signing.pem'), 'none'), 'the folder cannot be read'],
  ])('is refused when %s', async (_, tamper, problem) => {
    const { code, lines } = await opened.verifyAfter(tamper);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^NOT AS RECORDED: .*${problem}`)));
    expect(lines.at(-1)).toBe('BROKEN');
    expect(code).toBe(1);
  });

  it('lets no name of a file, and nothing that the folder says, steer a terminal', async () => {
    const name = 'x\u001b[8m\rINTACT\u202e.json';
    const { code, lines } = await opened.verifyAfter((path) => {
      writeFileSync(path(`digests/${name}`), '{}');
      writeFileSync(path(`records/${name}`), '{}');
      const records = [
        ...proof.records,
        { file: `records/gone\u001b]0;title\u0007\nINTACT`, key: 'k', digest: 1 },
      ];
      writeFileSync(path('proof.json'), JSON.stringify({ ...proof, records }));
    });
    expect(lines.filter((line) => /[\p{C}]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'INTACT')).toEqual([]);
    expect(lines.filter((line) => line.includes('gone?]0;title'))).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('says which document each copy is, whatever it is called', async () => {
    const { code, lines } = await opened.verifyAfter((path) => {
      const [words = ''] = readdirSync(path('documents')).filter((name) => !name.endsWith('report.pdf'));
      rmSync(path(`documents/${words}`));
      const [report = ''] = readdirSync(path('documents')).filter((name) => name.endsWith('report.pdf'));
      renameSync(path(`documents/${report}`), path('documents/routing.json'));
    });
    expect(lines).toContainEqual(
      expect.stringMatching(/^documents\/routing.json is s3:\/\/documents\/runs\/.*\/report\/0\/report.pdf/),
    );
    expect(code).toBe(0);
  });

  it('tells the hash of the verifier, for who would rather not trust the one that came with the folder', async () => {
    const verifier = readFileSync(join(import.meta.dirname, 'verify.mjs'));
    const hash = createHash('sha256').update(verifier).digest('hex');
    const exported = await exportRun(opened.ports, {
      ...EXPORTED,
      folder: join(opened.folder, 'again'),
      withDocuments: false,
    });
    expect(exportText(exported, 'again')).toMatch(new RegExp(`on another way[^]*verify.mjs ${hash}$`));
  });

  it('is verified by what a person can read: fewer than 200 lines', () => {
    const verifier = readFileSync(join(proofFolder, 'verify.mjs'), 'utf8');
    expect(verifier.trimEnd().split('\n').length).toBeLessThan(200);
  });

  it('is incomplete when its end was cut off, and says what is missing and until when it knows anything', async () => {
    const { code, lines } = await opened.verifyAfter((path) => {
      withhold(path, ({ digest }) => (digest ?? 0) > 2);
      for (const sequence of proof.digests.filter((each) => each > 2)) rmSync(path(digestFile(sequence)));
      rmSync(path('documents'), { recursive: true });
    });
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^NOT ENDED: the end of the run is missing after digest 2, .* by 2026-11-22T10:10/,
      ),
    );
    expect(lines.at(-1)).toBe('INCOMPLETE');
    expect(lines).toContainEqual(
      expect.stringMatching(/^What was sealed after 2026-11-22T10:10.* it cannot know/),
    );
    expect(code).toBe(2);
  });
});
