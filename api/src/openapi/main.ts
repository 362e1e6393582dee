/** Writes openapi.json: `node api/src/openapi/main.ts`. */
import { writeFileSync } from 'node:fs';
import { API } from '../routes/index.ts';
import { openApiDocument } from './document.ts';

const file = new URL('../../openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(API), null, 2)}\n`);
