import type { SearchDocument } from '@countersign/api';
import type {
  Brief,
  Classification,
  ContractIndexingRequestedV1,
  ExtractedText,
  Routing,
  ValidatedSection,
} from '@countersign/events';
import { dealLines } from '@countersign/shared';

export interface IndexedContract {
  readonly runId: string;
  readonly request: ContractIndexingRequestedV1['data'];
  readonly text: ExtractedText;
  /** What a partner must be told; undefined for runs of before there was a brief. */
  readonly brief: Brief | undefined;
  readonly classification: Classification;
  readonly routing: Routing;
  readonly sections: readonly ValidatedSection[];
}

/** A document as the index keeps it: what a hit tells, and who may find it. */
export interface IndexedDocument extends SearchDocument {
  readonly groups: readonly string[];
  readonly uploader: readonly string[];
}

/** What all documents of a contract share, so that a party is found together with what a page or a finding says. */
type Common = Pick<
  IndexedDocument,
  'runId' | 'fileName' | 'contractType' | 'level' | 'status' | 'parties' | 'groups' | 'uploader'
>;

/** As the brief has them; of a brief that found none, and of runs of before, as the sections do. */
function partiesOf({ brief, sections }: Pick<IndexedContract, 'brief' | 'sections'>): string[] {
  if (brief && brief.parties.length > 0) return brief.parties.map(({ name }) => name);
  const fields = sections.flatMap(({ content }) => content?.fields ?? []);
  return fields.filter(({ name }) => name === 'party').map(({ value }) => value);
}

/** The facts of the brief, then what the sections say. */
const wordsOf = ({ brief, sections }: Pick<IndexedContract, 'brief' | 'sections'>): string =>
  [
    ...(brief ? [[...(brief.subject ? [brief.subject] : []), ...dealLines(brief)].join('\n')] : []),
    ...sections.flatMap(({ content }) => (content ? [content.summary] : [])),
  ]
    .filter((words) => words !== '')
    .join('\n\n');

const pageDocuments = (common: Common, { text, pages }: ExtractedText): IndexedDocument[] =>
  pages.map(
    ({ number, start, end }): IndexedDocument => ({
      ...common,
      id: `${common.runId}-page-${number}`,
      kind: 'page',
      page: number,
      text: text.slice(start, end),
    }),
  );

const findingDocuments = (common: Common, { findings }: Routing): IndexedDocument[] =>
  findings.map((finding): IndexedDocument => {
    const page = finding.citations[0]?.page;
    return {
      ...common,
      id: `${common.runId}-finding-${finding.id}`,
      kind: 'finding',
      title: finding.title,
      category: finding.category,
      severity: finding.severity,
      ...(page !== undefined && { page }),
      text: [finding.detail, ...finding.citations.map(({ quote }) => quote)].join('\n\n'),
    };
  });

/** The text with each letter composed, as queries are. */
const composed = ({ text, fileName, title, parties, ...rest }: IndexedDocument): IndexedDocument => ({
  ...rest,
  fileName: fileName.normalize('NFC'),
  text: text.normalize('NFC'),
  ...(title !== undefined && { title: title.normalize('NFC') }),
  ...(parties && { parties: parties.map((party) => party.normalize('NFC')) }),
});

/** Everything to index for one contract. Ids depend on the run, so indexing twice replaces. */
export function searchDocuments(contract: IndexedContract): IndexedDocument[] {
  const { runId, request, text, classification, routing } = contract;
  const common: Common = {
    runId,
    fileName: request.fileName,
    contractType: classification.contractType,
    level: routing.level,
    status: request.status,
    parties: partiesOf(contract),
    groups: [...new Set([routing.group, routing.lead])],
    uploader: request.uploader ?? [],
  };
  const documents: IndexedDocument[] = [
    {
      ...common,
      id: runId,
      kind: 'contract',
      title: request.fileName,
      language: text.language,
      text: wordsOf(contract),
    },
    ...pageDocuments(common, text),
    ...findingDocuments(common, routing),
  ];
  return documents.map(composed);
}
