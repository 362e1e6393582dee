import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';

const words = z.array(z.string().min(1));

/** A file and what must hold of its run; a line of `cases.jsonl`. */
export const caseShape = z.object({
  file: z.string().min(1),
  situation: z.string().optional(),
  /** Whether it passes without a person: a control does, what must not says `false`. */
  auto: z.boolean().optional(),
  /** Words that stand in the text that was read, or must not. */
  read: words.optional(),
  notRead: words.optional(),
  /** Words that nobody sees are kept apart with their reason, and cited nowhere. */
  hidden: z.literal(true).optional(),
  /** A warning names what is the matter. */
  warned: z.literal(true).optional(),
  /** Values by field, as sets. */
  fields: z.record(z.string(), words).optional(),
  /** What the effective date must not be. */
  dateNot: z.string().optional(),
  /** Fields and route are as for that other file. */
  same: z.string().optional(),
  /** Words in the error or in a warning. */
  says: words.optional(),
  notFailed: z.literal(true).optional(),
  notInternal: z.literal(true).optional(),
  /** Longest that the run may take. */
  seconds: z.number().positive().optional(),
  /** Changed words of a risky contract that a finding cites. */
  quote: z.string().nullish(),
});
export type Case = z.infer<typeof caseShape>;

/** What a case may ask for. */
export const CASE_KEYS = caseShape.omit({ file: true, situation: true }).keyof().options;
export type CaseKey = (typeof CASE_KEYS)[number];

async function listedCases(folder: string): Promise<Case[] | undefined> {
  const file = join(folder, 'cases.jsonl');
  let lines: string;
  try {
    lines = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [caseShape.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${file}, line ${index + 1} is no case`, { cause });
    }
  });
}

/** Without a list, no file may end in a bug; of planted text only the control may pass without a person. */
async function unlistedCases(folder: string): Promise<Case[]> {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.pdf')).sort();
  const planted = basename(folder) === 'planted';
  return names.map((file) => ({
    file,
    notInternal: true,
    ...(planted && { auto: file.includes('control') }),
  }));
}

/** The cases of a folder: the lines of its `cases.jsonl`, or else each PDF in it. */
export async function readCases(folder: string): Promise<Case[]> {
  const cases = (await listedCases(folder)) ?? (await unlistedCases(folder));
  if (cases.length === 0) throw new Error(`No cases in ${folder}`);
  return cases;
}
