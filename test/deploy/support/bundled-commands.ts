import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';

/** What the SDK itself may send to come by credentials, or to wait for a bucket, and these functions never do. */
const OF_THE_SDK = new Set([
  'AssumeRoleCommand',
  'AssumeRoleWithWebIdentityCommand',
  'CreateOAuth2TokenCommand',
  'CreateOAuth2TokenWithIAMCommand',
  'CreateSessionCommand',
  'CreateTokenCommand',
  'GetRoleCredentialsCommand',
  'HeadBucketCommand',
]);

/**
 * The commands in the bundle of a handler: what no import reaches is not in there, and names are kept.
 * @param handler as Lambda has it, `src/handlers/functions.extract`
 */
export function bundledCommands({ service, codePath }: ServicePackage, handler: string): string[] {
  const path = join(codePath, service, handler.replace(/\.\w+$/, '.mjs'));
  const names = readFileSync(path, 'utf8').matchAll(/"([A-Z]\w+Command)"/g);
  return [...new Set([...names].map(([, name]) => name!))].filter((name) => !OF_THE_SDK.has(name)).sort();
}
