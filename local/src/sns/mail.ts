import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deliver } from '../delivery/delivery.ts';

/** Delivers `mailto:` by writing the message as `<folder>/<time>-<id>.eml`, which every mail program opens. */
export function mailTarget(folder: string): Deliver {
  return async ({ target, payload, options = {} }) => {
    const now = new Date();
    await mkdir(folder, { recursive: true });
    const name = `${now.toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
    const path = join(folder, `${name}.eml`);
    await writeFile(`${path}.part`, mail(target.slice('mailto:'.length), options.subject, payload, now));
    await rename(`${path}.part`, path);
  };
}

function mail(to: string, subject: string | undefined, text: string, date: Date): string {
  const headers = [
    'From: Countersign <no-reply@countersign.invalid>',
    `To: ${to.replace(/[\r\n]/g, '')}`,
    `Subject: ${headerText(subject ?? 'AWS Notification Message')}`,
    `Date: ${date.toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`;
}

/** RFC 2047 for a subject that is not plain ASCII. */
function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}
