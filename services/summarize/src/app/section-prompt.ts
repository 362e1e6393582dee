import {
  type ContractSectionGenerationRequestedV1Data,
  type ExtractedText,
  sectionDraftV1,
  sectionPlanV1,
  validatedSectionV1,
} from '@countersign/events';
import { readJson, runKeys, sha256 } from '@countersign/shared';
import { briefOf } from '../domain/brief/brief-of.ts';
import { charactersIn, fitsWhole, sharePassages } from '../domain/passages/share-passages.ts';
import type { Span } from '../domain/passages/span.ts';
import { changeQuestion } from '../domain/prompt/change-question.ts';
import { documentBlock } from '../domain/prompt/document-block.ts';
import { knownFactsQuestion } from '../domain/prompt/known-facts-question.ts';
import { repairQuestion } from '../domain/prompt/repair-question.ts';
import { sectionQuestion } from '../domain/prompt/section-question.ts';
import { providerSchema } from '../domain/report-types/provider-schema.ts';
import { type ReportType, type SectionDefinition, termsOf } from '../domain/report-types/report-type.ts';
import type { Prompt } from './language-model.ts';
import type { ModelCall } from './model-call.ts';
import { requestedSection, type SummarizePorts } from './ports.ts';
import { readText } from './read-text.ts';

type Request = ContractSectionGenerationRequestedV1Data;
type Ports = Pick<SummarizePorts, 'store' | 'reportTypes' | 'profile' | 'readBrief'>;

async function questionFor(ports: Ports, request: Request): Promise<string> {
  const { store } = ports;
  const { reportType, section } = requestedSection(ports, request);
  const question = sectionQuestion(reportType, section, request.side);
  if (request.repair) {
    const { answer } = await readJson(store, request.repair.draft, sectionDraftV1);
    const { errors } = await readJson(store, request.repair.section, validatedSectionV1);
    return repairQuestion(question, answer, errors);
  }
  if (request.change) {
    const current =
      request.change.section && (await readJson(store, request.change.section, validatedSectionV1));
    return changeQuestion(question, request.change.comment, current?.content);
  }
  return question;
}

/** The sections that the run's report has; all of the report type's where nothing is planned. */
async function plannedSections(
  { store }: Pick<Ports, 'store'>,
  runId: string,
  { sections }: ReportType,
  asked: string,
): Promise<readonly SectionDefinition[]> {
  const ref = await store.find(runKeys.sectionPlan(runId));
  const planned = ref && (await readJson(store, ref, sectionPlanV1)).sections.map(({ id }) => id);
  return planned ? sections.filter(({ id }) => id === asked || planned.includes(id)) : sections;
}

/** What a section is given to read. The plan is asked for only where a document has to be shared out. */
async function passagesFor(
  ports: Ports,
  runId: string,
  request: Request,
  body: string,
): Promise<readonly Span[]> {
  const { documentTokens: tokens, charactersPerToken } = ports.profile;
  const budget = { tokens, charactersPerToken };
  const { reportType, section } = requestedSection(ports, request);
  const sections = fitsWhole(body, budget)
    ? [section]
    : await plannedSections(ports, runId, reportType, section.id);
  const wanted = sections.map((each) => ({ id: each.id, terms: termsOf(each) }));
  return sharePassages(body, wanted, budget).get(section.id) ?? [];
}

/** Read once for all sections of a contract. */
const facts = new WeakMap<ExtractedText, string>();

/** What was read of the document by rules, for models that are told. */
function knownFacts({ profile, readBrief }: Ports, text: ExtractedText): string {
  if (!profile.knownFacts || !readBrief) return '';
  const known = facts.get(text) ?? knownFactsQuestion(briefOf(readBrief, text));
  facts.set(text, known);
  return known;
}

/** The prompt of a request, and the same as the archive keeps it. */
export async function sectionPrompt(
  ports: Ports,
  runId: string,
  request: Request,
): Promise<{ prompt: Prompt; input: ModelCall['input'] }> {
  const { reportType } = requestedSection(ports, request);
  const text = await readText(ports.store, request.text);
  const body = text.text.slice(0, text.bodyEnd);
  const passages = [...(await passagesFor(ports, runId, request, body))];
  const document = documentBlock(body, passages);
  const rest = {
    instructions: reportType.instructions,
    question: (await questionFor(ports, request)) + knownFacts(ports, text),
    schema: { name: reportType.name, json: JSON.stringify(providerSchema(reportType.answerSchema)) },
  };
  return {
    prompt: { ...rest, document },
    input: {
      ...rest,
      document: {
        text: request.text,
        passages,
        narrowedAway: body.length - charactersIn(passages),
        sha256: sha256(document),
      },
    },
  };
}
