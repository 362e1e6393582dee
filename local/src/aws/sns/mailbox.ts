import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deliver } from '../../core/delivery/delivery.ts';
import type { HttpRoute } from '../../core/protocols/http-route.ts';
import { type DeliveredMail, readMail, writeMail } from './mail.ts';
import { mailboxRoute } from './mailbox-route.ts';

export interface Mailbox {
  /** Delivers `mailto:`; belongs into the delivery targets under that name. */
  readonly target: Deliver;
  /** Shows the mails at `/_countersign/mailbox`. */
  readonly routes: readonly HttpRoute[];
  close(): Promise<void>;
}

const ENDING = '.eml';

/** What e-mail subscriptions get, each mail a file `<folder>/<time>-<id>.eml`; nothing leaves the machine. */
export async function createMailbox({ dataDir }: { dataDir: string | undefined }): Promise<Mailbox> {
  const temporary = dataDir === undefined ? await mkdtemp(join(tmpdir(), 'countersign-mail-')) : undefined;
  const folder = temporary ?? join(dataDir!, 'mail');
  await mkdir(folder, { recursive: true });
  return {
    target: deliverTo(folder),
    routes: [mailboxRoute((limit) => newest(folder, limit))],
    async close() {
      if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    },
  };
}

function deliverTo(folder: string): Deliver {
  return async ({ target, payload, options = {} }) => {
    const date = new Date();
    const path = join(
      folder,
      `${date.toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}${ENDING}`,
    );
    const subject = options.subject ?? 'AWS Notification Message';
    const { messageId = randomUUID() } = options;
    const mail = { to: target.slice('mailto:'.length), subject, date, text: payload, messageId };
    await writeFile(`${path}.part`, writeMail(mail));
    await rename(`${path}.part`, path);
  };
}

async function newest(folder: string, limit: number): Promise<DeliveredMail[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING));
  const latest = names.sort().reverse().slice(0, limit);
  return Promise.all(
    latest.map(async (name) => ({
      id: name.slice(0, -ENDING.length),
      ...readMail(await readFile(join(folder, name), 'utf8')),
    })),
  );
}
