import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMail } from '@countersign/local/aws/sns/mail';
import type { MailEvidence } from './evidence.ts';

/** Every mail that was delivered by the embedded runtime whose data are in a folder. */
export async function readMails(dataDir: string): Promise<MailEvidence[]> {
  const folder = join(dataDir, 'mail');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => readMail(await readFile(join(folder, name), 'utf8'))));
}
