import {
  type ContractSectionGenerationRequestedV1Data,
  sectionDraftV1,
  validatedSectionV1,
} from '@countersign/events';
import { readJson, sha256 } from '@countersign/shared';
import { charactersIn, narrowDocument } from '../domain/passages/narrow-document.ts';
import { changeQuestion } from '../domain/prompt/change-question.ts';
import { documentBlock } from '../domain/prompt/document-block.ts';
import { repairQuestion } from '../domain/prompt/repair-question.ts';
import { sectionQuestion } from '../domain/prompt/section-question.ts';
import { providerSchema } from '../domain/report-types/provider-schema.ts';
import type { Prompt } from './language-model.ts';
import type { ModelCall } from './model-call.ts';
import { requestedSection, type SummarizePorts } from './ports.ts';
import { readText } from './read-text.ts';

type Request = ContractSectionGenerationRequestedV1Data;
type Ports = Pick<SummarizePorts, 'store' | 'reportTypes' | 'profile'>;

async function questionFor(ports: Ports, request: Request): Promise<string> {
  const { store } = ports;
  const { reportType, section } = requestedSection(ports, request);
  const question = sectionQuestion(reportType, section);
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

/** The prompt of a request, and the same as the archive keeps it. */
export async function sectionPrompt(
  ports: Ports,
  request: Request,
): Promise<{ prompt: Prompt; input: ModelCall['input'] }> {
  const { reportType } = requestedSection(ports, request);
  const { text, bodyEnd } = await readText(ports.store, request.text);
  const body = text.slice(0, bodyEnd);
  const terms = [...new Set(reportType.sections.flatMap(({ passages }) => passages))];
  const { documentTokens: tokens, charactersPerToken } = ports.profile;
  const passages = narrowDocument(body, terms, { tokens, charactersPerToken });
  const document = documentBlock(body, passages);
  const rest = {
    instructions: reportType.instructions,
    question: await questionFor(ports, request),
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
