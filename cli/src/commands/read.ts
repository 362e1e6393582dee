import { Command } from 'commander';
import { say, sayJson } from '../output/say.ts';
import { readFileWhole } from '../reading/file-reading.ts';
import { readingText } from '../reading/reading-text.ts';

export const reading = new Command('read')
  .description('shows what is read of a file, and what is not: its pages, warnings, attachments and words')
  .argument('<file>', 'a PDF')
  .option('--json', 'prints JSON')
  .action(async (file: string, { json }: { json?: boolean }) => {
    const read = await readFileWhole(file);
    if (json) sayJson(read);
    else say(readingText(read));
  });
