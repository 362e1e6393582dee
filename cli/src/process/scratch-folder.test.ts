import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inScratchFolder } from './scratch-folder.ts';

it('gives a folder that is gone once the work is done, with all that lies in it', async () => {
  const folder = await inScratchFolder('test', async (given) => {
    await writeFile(join(given, 'contract.pdf'), '%PDF');
    return given;
  });
  expect(folder).toContain('countersign-test-');
  expect(existsSync(folder)).toBe(false);
});

it('leaves nothing behind where the work fails', async () => {
  let folder = '';
  const failing = inScratchFolder('test', async (given) => {
    folder = given;
    throw new Error('the runtime did not start');
  });
  await expect(failing).rejects.toThrow('did not start');
  expect(existsSync(folder)).toBe(false);
});
