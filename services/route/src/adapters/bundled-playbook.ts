import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePlaybook } from '../domain/playbook/parse-playbook.ts';
import type { Playbook } from '../domain/playbook/playbook.ts';

// Two folders up is the service's root, from here as from the bundled handler in `src/handlers`.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STANDARD = 'playbook.yaml';

/**
 * A playbook: the standard one, or a firm's own.
 * @param file path, as seen from the service's root where it is relative
 * @throws PlaybookError
 */
export const readPlaybook = (file = STANDARD): Playbook =>
  checkedPlaybook(readFileSync(resolve(ROOT, file), 'utf8'), file);

/**
 * A playbook that is not in its file yet.
 * @param file its name, for messages
 * @throws PlaybookError
 */
export const checkedPlaybook = (yaml: string, file: string): Playbook =>
  parsePlaybook(yaml, file, readFileSync(resolve(ROOT, STANDARD), 'utf8'));
