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
export function readPlaybook(file = STANDARD): Playbook {
  const standard = readFileSync(resolve(ROOT, STANDARD), 'utf8');
  return parsePlaybook(readFileSync(resolve(ROOT, file), 'utf8'), file, standard);
}
