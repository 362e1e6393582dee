import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deliver } from '../../core/delivery/delivery.ts';
import type { ErasedObject } from '../../core/delivery/erased-object.ts';
import type { HttpRoute } from '../../core/protocols/http-route.ts';
import { type DeliveredMail, readMail, writeMail } from './mail.ts';
import { mailboxRoute } from './mailbox-route.ts';

export interface Mailbox {
  /** Delivers `mailto:`; belongs into the delivery targets under that name. */
  readonly target: Deliver;
  /** Shows the mails at `/_countersign/mailbox`. */
  readonly routes: readonly HttpRoute[];
  /** Deletes mails about a run of which a document is gone for good. */
  forget(object: ErasedObject): void;
  close(): Promise<void>;
}

const ENDING = '.eml';

/** The documents of a run, whose id the mails about it hold. */
const DOCUMENT = /^runs\/([^/]+)\//;

/** Documents of a run go one after the other; its mails are looked for once for all of them. */
const AGAIN_AFTER_MS = 1000;

/** What e-mail subscriptions get, each mail a file `<folder>/<time>-<id>.eml`; nothing leaves the machine. */
export async function createMailbox({ dataDir }: { dataDir: string | undefined }): Promise<Mailbox> {
  const temporary = dataDir === undefined ? await mkdtemp(join(tmpdir(), 'countersign-mail-')) : undefined;
  const folder = temporary ?? join(dataDir!, 'mail');
  await mkdir(folder, { recursive: true });
  return {
    target: deliverTo(folder),
    routes: [mailboxRoute((limit) => newest(folder, limit))],
    forget: forgetIn(folder),
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

/** At once, not later: the mails are gone before the last object is, whenever the process ends. */
function forgetIn(folder: string): Mailbox['forget'] {
  const looked = new Map<string, number>();
  return ({ key }) => {
    const since = performance.now() - AGAIN_AFTER_MS;
    for (const [id, at] of looked) if (at < since) looked.delete(id);
    const runId = DOCUMENT.exec(key)?.[1];
    if (runId === undefined || looked.has(runId)) return;
    looked.set(runId, performance.now());
    for (const name of readdirSync(folder)) {
      const { subject, text } = readMail(readFileSync(join(folder, name), 'utf8'));
      if (`${subject}\n${text}`.includes(runId)) rmSync(join(folder, name), { force: true });
    }
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
