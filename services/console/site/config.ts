import { readConfig } from '@countersign/shared';
import * as z from 'zod';

const settings = readConfig(
  z.object({
    MAILBOX_URL: z.union([z.literal(''), z.url()]),
    STAGE: z.string(),
    TOKEN_AUDIENCE: z.string().min(1),
    TOKEN_ISSUER: z.url(),
  }),
);

/** What the browser has to know before anybody is signed in; nothing of it is secret. */
export const config = {
  stage: settings.STAGE,
  issuer: settings.TOKEN_ISSUER,
  clientId: settings.TOKEN_AUDIENCE,
  ...(settings.MAILBOX_URL && { mailbox: settings.MAILBOX_URL }),
};
