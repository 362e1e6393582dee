import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTED, openProof, toldOf, verify } from '../../testing/exported-proof.ts';
import { forgeWithOneKey } from '../../testing/forged-proof.ts';
import { exportRun } from './export-run.ts';
import { exportText } from './export-text.ts';
import type { ProofFile } from './proof-file.ts';

let proof: ProofFile;
let proofFolder: string;
let opened: Awaited<ReturnType<typeof openProof>>;

beforeAll(async () => {
  opened = await openProof();
  ({ file: proof, proofFolder } = opened);
});
afterAll(() => opened.close());

describe('the proof of a run, by the keys that somebody was told', () => {
  it('takes the fingerprints that somebody was told, and no others', async () => {
    const other = 'f'.repeat(64);
    for (const keys of [
      { ...proof.keys, recording: other },
      { ...proof.keys, signing: other },
      { recording: proof.keys.signing, signing: proof.keys.recording },
    ]) {
      const { code, lines } = await verify(proofFolder, ...toldOf(keys));
      expect(lines).toContainEqual(expect.stringMatching(/key is none you named$/));
      expect(code).toBe(1);
    }
  });

  it.each<[string, (keys: ProofFile['keys']) => readonly string[], readonly string[]]>([
    ['nobody names a key', () => [], ['signing', 'recording']],
    ['one is named', ({ signing }) => ['--key', `signing=${signing}`], ['recording']],
    [
      'they are named without what each is for',
      ({ recording, signing }) => ['--key', recording, '--key', signing],
      ['signing', 'recording'],
    ],
  ])('is not known to be genuine when %s: the folder brings its own keys', async (_, told, unknown) => {
    const { code, lines } = await verify(proofFolder, ...told(proof.keys));
    expect(lines.filter((line) => line.startsWith('NOT KNOWN'))).toEqual(
      unknown.map((role) => expect.stringContaining(`whose the ${role} key is`)),
    );
    expect([code, lines.at(-1)]).toEqual([2, 'INCOMPLETE']);
  });

  it('is refused when one key has both roles, whatever is named', async () => {
    const forged = join(opened.folder, 'one-key');
    cpSync(proofFolder, forged, { recursive: true });
    cpSync(join(forged, 'keys/recording.pem'), join(forged, 'keys/signing.pem'));
    const { recording } = proof.keys;
    const { code, lines } = await verify(forged, ...toldOf({ recording, signing: recording }));
    expect(lines).toContainEqual(expect.stringMatching(/^NOT AS RECORDED: one key is in both roles/));
    expect(code).toBe(1);
  });

  it('is forged by nobody who has the recording key alone', async () => {
    const { told, where } = forgeWithOneKey(join(opened.folder, 'forged'));
    const { code, lines } = await verify(where, ...told);
    expect(lines).toContainEqual('NOT AS RECORDED: the signing key is none you named');
    expect([code, lines.at(-1)]).toEqual([1, 'BROKEN']);
    expect((await verify(where)).code).toBe(1);
  });

  it('is exported with the command that verifies it', async () => {
    const again = join(opened.folder, 'command');
    const exported = await exportRun(opened.ports, { ...EXPORTED, folder: again, withDocuments: false });
    const [, command = ''] = exportText(exported, again).split('\n');
    const [node, script = '', ...told] = command.trim().split(' ');
    expect([node, script]).toEqual(['node', join(again, 'verify.mjs')]);
    expect((await verify(again, ...told)).code).toBe(0);
  });
});
