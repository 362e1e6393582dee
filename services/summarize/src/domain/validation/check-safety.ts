import type { ExtractedText, SectionContent, ValidationError } from '@countersign/events';
import { statements } from '../rules/statements.ts';
import { plantedInstructions } from '../safety/planted-instructions.ts';
import { unscriptedOutput } from '../safety/unscripted-output.ts';

/** Footnotes and what footers say stand after the body of all pages: only their lines tell the page. */
const pageAt = ({ pages }: ExtractedText, offset: number) =>
  (
    pages.find(({ start, end }) => start <= offset && offset < end) ??
    pages.find(({ lines }) => lines.some(({ start, end }) => start <= offset && offset < end))
  )?.number;

/** Every section of a report asks the same of the same document. */
const known = new WeakMap<ExtractedText, readonly ValidationError[]>();

function plantedErrors(document: ExtractedText): readonly ValidationError[] {
  const errors = known.get(document) ?? findPlanted(document);
  known.set(document, errors);
  return errors;
}

function findPlanted(document: ExtractedText): ValidationError[] {
  // Headers and footers as well: whoever plants an instruction chooses where nobody reads.
  const printed = instructionsIn(document.text, (start) => {
    const page = pageAt(document, start);
    return page === undefined ? 'The document' : `Page ${page}`;
  });
  const unseen = document.pages.flatMap(({ number, hidden = [] }) =>
    instructionsIn(hidden.map(({ text }) => text).join('\n'), () => `What nobody sees on page ${number}`),
  );
  return [...printed, ...unseen];
}

function instructionsIn(text: string, placeOf: (start: number) => string): ValidationError[] {
  return plantedInstructions(text).map(({ name, start, end }) => ({
    rule: 'planted-instructions',
    path: '',
    message: `${placeOf(start)} instructs the model (${name}): "${text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, 200)}"`,
  }));
}

/** The model's own words: quotes are left out, since they are the contract's; all of an answer that is no JSON. */
const ownWords = (answer: string, content: SectionContent | undefined) =>
  content
    ? [
        ...statements(content).map(({ value }) => value),
        ...(content.fields ?? []).map(({ value }) => value),
      ].join('\n')
    : answer;

/**
 * Looks for instructions planted in the document and for output that shows the model did something unscripted.
 * Any error here goes to a person; asking the model again would not make its answer trustworthy.
 */
export function checkSafety(
  answer: string,
  content: SectionContent | undefined,
  document: ExtractedText,
  instructions: string,
): ValidationError[] {
  const source = document.text;
  const unscripted = unscriptedOutput(ownWords(answer, content), { instructions, source });
  return [
    ...plantedErrors(document),
    ...unscripted.map((name) => ({
      rule: 'unscripted-output',
      path: '',
      message: `The answer holds what was not asked for: ${name}`,
    })),
  ];
}
