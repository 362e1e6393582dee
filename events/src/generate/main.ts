import { writeFileSync } from 'node:fs';
import { artefacts } from './artefacts.ts';

const root = new URL('../../', import.meta.url);
for (const [path, content] of artefacts()) writeFileSync(new URL(path, root), content);
console.log(`${artefacts().size} files generated from the event catalogue`);
