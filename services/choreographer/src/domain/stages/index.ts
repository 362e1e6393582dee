import type { DocumentName } from '@countersign/api';
import type { EventOf } from '@countersign/events';
import { assemble } from './assemble.ts';
import { brief } from './brief.ts';
import { classify } from './classify.ts';
import { extract } from './extract.ts';
import { generate } from './generate.ts';
import { indexContract } from './index-contract.ts';
import { planSections } from './plan-sections.ts';
import { route } from './route.ts';
import type { ServiceStage, StageDefinition } from './stage-definition.ts';
import { validate } from './validate.ts';

/** Every stage that a service works on. Whatever must know all stages reads them here. */
export const SERVICE_STAGES = {
  extract,
  classify,
  'plan-sections': planSections,
  generate,
  validate,
  brief,
  route,
  assemble,
  index: indexContract,
} as const satisfies { [Name in ServiceStage]: StageDefinition & { readonly stage: Name } };

/** Any one of the definitions, with the types of its own contracts. */
export type ServiceStageDefinition = (typeof SERVICE_STAGES)[ServiceStage];
type NameIn<Documents> = Documents extends unknown ? Documents[keyof Documents] : never;
type Named<Naming> = Naming extends (item: string) => infer Name ? Name : Naming;
type Given<Name extends Named<NameIn<ServiceStageDefinition['documents']>>> = Name;
/** What the documents are called that the stages give, sections too. One that no stage gives does not compile. */
export type StageDocument = Given<Exclude<DocumentName, 'source'>>;
/** A fact that answers a request. */
export type AnswerEvent = EventOf<ServiceStageDefinition['answer']>;
