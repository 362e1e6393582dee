/** `npm run generate`: writes docs/parameters.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stackParameters } from '../../cli/src/stages/stack-parameters.ts';
import { parametersPage } from './parameters-page.ts';

const root = join(import.meta.dirname, '..', '..');
const stages = parse(readFileSync(join(root, 'deploy', 'stages.yml'), 'utf8'));
writeFileSync(
  join(root, 'docs', 'parameters.md'),
  parametersPage(stackParameters(join(root, 'services')), stages),
);
