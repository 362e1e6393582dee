import { textractOfScan } from './textract-of-scan.ts';

/** Reads the scan in the folder given, and says its job and each page that is read on a line. Tests kill this process. */
const say = (what: object): boolean => process.stdout.write(`${JSON.stringify(what)}\n`);
const { startJob } = textractOfScan(process.argv[2] ?? '', [], say);
say(await startJob());
