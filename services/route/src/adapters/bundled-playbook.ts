import { readFileSync } from 'node:fs';
import { parsePlaybook } from '../domain/playbook/parse-playbook.ts';
import type { Playbook } from '../domain/playbook/playbook.ts';

/**
 * The playbook that comes with the service.
 * @throws PlaybookError
 */
export function readPlaybook(): Playbook {
  // Two folders up is the service's root, from here as from the bundled handler in `src/handlers`.
  const file = new URL('../../playbook.yaml', import.meta.url);
  return parsePlaybook(readFileSync(file, 'utf8'), 'playbook.yaml');
}
