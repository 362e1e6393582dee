import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { outsourcingSchedules } from './outsourcing/schedules.ts';

const frontMatter = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  subtitle: z.string().optional(),
  reference: z.string(),
  layout: z.enum(['classic', 'modern', 'two-column', 'scanned']),
  language: z.enum(['en', 'de']).default('en'),
  paper: z.enum(['A4', 'LETTER']).default('A4'),
  cover: z.array(z.string()).optional().describe('Lines of a cover page; without it the title heads page 1'),
  schedules: z.literal('outsourcing').optional().describe('Schedules that are generated from data'),
});

export type FrontMatter = z.infer<typeof frontMatter>;

/** A contract as its author wrote it: how it is to look, and its Markdown. */
export interface ContractSource {
  readonly meta: FrontMatter;
  readonly markdown: string;
}

const CONTRACTS = fileURLToPath(new URL('../contracts', import.meta.url));

/** Splits a contract file into front matter and Markdown. @throws Error with the file's name if either is wrong */
export function parseContract(name: string, text: string): ContractSource {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) throw new Error(`${name}: no front matter`);
  const parsed = frontMatter.safeParse(parse(match[1]!));
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  const schedules = parsed.data.schedules ? outsourcingSchedules() : '';
  return { meta: parsed.data, markdown: match[2]! + schedules };
}

/** Every contract under `contracts/`, in the order of their file names. */
export function readContracts(): ContractSource[] {
  return readdirSync(CONTRACTS)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const contract = parseContract(file, readFileSync(join(CONTRACTS, file), 'utf8'));
      if (`${contract.meta.file}.md` !== basename(file))
        throw new Error(`${file}: front matter names another file`);
      return contract;
    });
}
