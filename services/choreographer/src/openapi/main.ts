/** Writes openapi.json: `node services/choreographer/src/openapi/main.ts`. */
import { writeFileSync } from 'node:fs';
import { ROUTES } from '../http/routes/index.ts';
import { openApiDocument } from './document.ts';

const file = new URL('../../openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(ROUTES), null, 2)}\n`);
