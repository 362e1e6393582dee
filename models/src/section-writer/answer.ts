import { createHash } from 'node:crypto';
import { analyseDocument, type DocumentAnalysis } from './document-analysis.ts';
import { readSectionRequest } from './section-request.ts';
import { writeSection } from './write-section.ts';

/** The parts of a prompt that the model reads. */
export interface Question {
  readonly document: string;
  readonly question: string;
}

/** Sections of a few runs come in turn; more documents than that are not kept. */
const KEPT_DOCUMENTS = 6;

const analyses = new Map<string, DocumentAnalysis>();

/** Analyses a document once for all sections; the least recently used is forgotten. */
function analysisOf(parts: readonly string[]): DocumentAnalysis {
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const analysis = analyses.get(key) ?? analyseDocument(parts);
  analyses.delete(key);
  analyses.set(key, analysis);
  if (analyses.size > KEPT_DOCUMENTS) analyses.delete(analyses.keys().next().value!);
  return analysis;
}

/** The embedded model's answer, JSON; undefined for a prompt that does not ask for a section of a document. */
export function answer({ document, question }: Question): string | undefined {
  const request = readSectionRequest(document, question);
  return request && JSON.stringify(writeSection(request, analysisOf(request.parts)));
}
