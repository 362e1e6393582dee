import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenFiles } from './broken.ts';
import { readContracts } from './contract-source.ts';
import { BROKEN, PDFS } from './folders.ts';
import { renderContract } from './render-contract.ts';

mkdirSync(PDFS, { recursive: true });
mkdirSync(BROKEN, { recursive: true });
for (const contract of readContracts()) {
  save(join(PDFS, `${contract.meta.file}.pdf`), await renderContract(contract));
}
for (const [name, bytes] of await brokenFiles()) save(join(BROKEN, name), bytes);

function save(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  console.log(`${file} ${bytes.length}`);
}
