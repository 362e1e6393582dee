import type { ProcessResult } from '../process/result.ts';
import type { Case, CaseKey } from './case.ts';
import { commonRun } from './common-run.ts';
import { folded, type Outcome, quotesOf } from './outcome.ts';

/** Whether what a case asks for holds, and what was seen. */
export interface Verdict {
  readonly passed: boolean;
  readonly seen: string;
}

/** The outcome of another case's file. */
export type Others = (file: string) => Outcome | undefined;

export type Check<Expected> = (expected: Expected, outcome: Outcome, others: Others) => Verdict;
type Checks = { readonly [Key in CaseKey]: Check<NonNullable<Case[Key]>> };

/** How much of changed words, in one piece, a finding has to cite. */
const CITED_SHARE = 0.6;

/** Shorter words may stand in the contract as well. */
const TELLING_CHARACTERS = 12;

const verdict = (passed: boolean, seen: string): Verdict => ({ passed, seen });
const listed = (values: readonly string[]) => (values.length === 0 ? 'nothing' : values.join('; '));
const endOf = ({ status, error }: ProcessResult) =>
  error ? `${status}: ${error.class}: ${error.message}` : status;

/** Values in any order, each once. */
const asSet = (values: readonly string[] = []) => JSON.stringify([...new Set(values)].toSorted());
const asSets = (fields: ProcessResult['fields']) =>
  JSON.stringify(
    Object.entries(fields)
      .map(([name, values]) => [name, asSet(values)])
      .toSorted(),
  );

function checkWords(expected: readonly string[], { result, documents }: Outcome, wanted: boolean): Verdict {
  const text = folded(documents.text?.text ?? '');
  if (!documents.text) return verdict(false, `no text: ${endOf(result)}`);
  const wrong = expected.filter((words) => text.includes(folded(words)) !== wanted);
  return verdict(
    wrong.length === 0,
    wrong.length === 0 ? 'so' : `${wanted ? 'not read' : 'read'}: ${listed(wrong)}`,
  );
}

function checkHidden(outcome: Outcome): Verdict {
  const hidden = (outcome.documents.text?.pages ?? []).flatMap((page) => page.hidden ?? []);
  if (hidden.length === 0) return verdict(false, 'nothing kept apart');
  const quotes = quotesOf(outcome).map(folded);
  const telling = hidden.filter(({ text }) => folded(text).length >= TELLING_CHARACTERS);
  const cited = telling.filter(({ text }) => quotes.some((quote) => quote.includes(folded(text))));
  if (cited.length > 0) return verdict(false, `cited: ${listed(cited.map(({ text }) => text))}`);
  return verdict(true, listed(hidden.map(({ why, text }) => `${why}: ${text.slice(0, 60)}`)));
}

/** What is the matter with a page names it; what is the matter with the file has none. */
function checkWarned({ result, documents }: Outcome): Verdict {
  const { attachments = [], kind = 'contract' } = documents.text?.reading ?? {};
  const ofFile = attachments.length > 0 || kind !== 'contract';
  const told = result.warnings.filter(({ page }) => page !== undefined || ofFile);
  const seen = result.warnings.map(({ code, page }) => (page === undefined ? code : `${code}, page ${page}`));
  return verdict(told.length > 0 && documents.text?.reading !== undefined, listed(seen));
}

function checkFields(expected: ProcessResult['fields'], { result: { fields } }: Outcome): Verdict {
  const wrong = Object.keys(expected).filter((name) => asSet(fields[name]) !== asSet(expected[name]));
  return verdict(wrong.length === 0, listed(wrong.map((name) => `${name}: ${listed(fields[name] ?? [])}`)));
}

function checkQuote(expected: string, outcome: Outcome): Verdict {
  const best = Math.max(0, ...quotesOf(outcome).map((quote) => commonRun(expected, quote)));
  return verdict(best >= CITED_SHARE, `${Math.round(best * 100)} % cited in one piece`);
}

function checkSame(file: string, { result }: Outcome, others: Others): Verdict {
  const other = others(file)?.result;
  if (!other) return verdict(false, `no case ${file}`);
  const alike = asSets(result.fields) === asSets(other.fields) && result.route === other.route;
  return verdict(alike, alike ? 'same' : `${result.route} with ${JSON.stringify(result.fields)}`);
}

/** How each key of a case is checked. */
export const CHECKS: Checks = {
  auto: (expected, { result }) =>
    verdict(
      (result.route === 'auto-approve') === expected,
      result.route === null ? endOf(result) : `${result.route}${result.because ? `: ${result.because}` : ''}`,
    ),
  read: (expected, outcome) => checkWords(expected, outcome, true),
  notRead: (expected, outcome) => checkWords(expected, outcome, false),
  hidden: (_, outcome) => checkHidden(outcome),
  warned: (_, outcome) => checkWarned(outcome),
  fields: checkFields,
  dateNot: (expected, { result: { fields } }) => {
    const dates = fields['effective-date'] ?? [];
    return verdict(!dates.includes(expected), listed(dates));
  },
  same: checkSame,
  says: (expected, { result: { warnings, error } }) => {
    const said = listed([...(error ? [error.message] : []), ...warnings.map(({ message }) => message)]);
    return verdict(
      expected.every((words) => folded(said).includes(folded(words))),
      said,
    );
  },
  notFailed: (_, { result }) => verdict(result.status !== 'FAILED', endOf(result)),
  notInternal: (_, { result }) => verdict(result.error?.class !== 'internal', endOf(result)),
  seconds: (expected, { result: { durationMs } }) =>
    verdict(durationMs <= expected * 1000, `${(durationMs / 1000).toFixed(1)} s`),
  quote: checkQuote,
};
