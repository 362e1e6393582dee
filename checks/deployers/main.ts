/** `npm run generate`: writes the template of each service's deployer. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployerTemplate } from './deployer-template.ts';
import { DEPLOYERS } from './deployers.ts';

const folder = join(import.meta.dirname, '..', '..', '.github', 'deployers');
for (const [service, deployer] of Object.entries(DEPLOYERS))
  writeFileSync(
    join(folder, `${service}.json`),
    `${JSON.stringify(deployerTemplate(service, deployer), undefined, 2)}\n`,
  );
