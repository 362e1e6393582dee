import { fileURLToPath } from 'node:url';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The folder that paths in `expected.json` start from. */
export const SAMPLES = folder('');
/** The good samples, rendered. */
export const PDFS = folder('pdf');
/** Files that must fail, each in the way its name says. */
export const BROKEN = folder('broken');
/** What a careful reader finds in each good sample. */
export const EXPECTED = folder('expected.json');
