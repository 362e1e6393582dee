import * as z from 'zod';
import { slug } from '../vocabulary.ts';
import { documentKind } from './reading.v1.ts';
import { citationV1 } from './section.v1.ts';

const citations = z.array(citationV1);
const words = z.string().min(1).max(1000);
const day = z.iso.date();
/** A role ("Supplier"), "both", or a name as the contract writes it. */
const who = z.string().min(1).max(300);

const stated = <Value extends z.ZodType>(value: Value) => z.object({ value, citations });

export const briefPartyV1 = z.object({
  name: words.meta({ description: 'As the contract writes it' }),
  role: words.nullable().meta({ description: 'What the contract calls the party, e.g. "Supplier"' }),
  citations,
});
export type BriefParty = z.infer<typeof briefPartyV1>;

export const TERM_KINDS = ['duration', 'until-date', 'until-event', 'perpetual', 'none'] as const;
export const briefTermV1 = z.object({
  kind: z.enum(TERM_KINDS),
  value: words.nullable().meta({ description: '"3 years", an ISO 8601 date, or the event in words' }),
  citations,
});
export type BriefTerm = z.infer<typeof briefTermV1>;

export const briefRenewalV1 = z.object({
  automatic: z.boolean(),
  period: words.nullable().meta({ description: 'Length of each further term, e.g. "1 year"' }),
  noticeToStop: words.nullable().meta({ description: 'How long before its end it has to be stopped' }),
  condition: words
    .optional()
    .meta({ description: 'What the renewal hangs on beside a notice, e.g. "if the parties agree"' }),
  citations,
});
export type BriefRenewal = z.infer<typeof briefRenewalV1>;

export const briefDisputesV1 = z.object({
  kind: z.enum(['courts', 'arbitration', 'both', 'mediation']),
  place: words.nullable(),
  exclusive: z.boolean().nullable(),
  citations,
});
export type BriefDisputes = z.infer<typeof briefDisputesV1>;

export const briefPaymentV1 = z.object({
  what: words,
  amount: words.meta({ description: 'As the contract writes it' }),
  payer: who.nullable(),
  citations,
});
export type BriefPayment = z.infer<typeof briefPaymentV1>;

export const briefCapV1 = z.object({
  exists: z.boolean(),
  amount: words.nullable(),
  protects: who.nullable(),
  citations,
});
export type BriefCap = z.infer<typeof briefCapV1>;

export const briefPresenceV1 = z.object({ exists: z.boolean(), citations });
export type BriefPresence = z.infer<typeof briefPresenceV1>;

export const briefIndemnityV1 = z.object({ by: who, to: who.nullable(), citations });
export type BriefIndemnity = z.infer<typeof briefIndemnityV1>;

export const briefExitV1 = z.object({
  by: who,
  notice: words.nullable(),
  condition: words
    .optional()
    .meta({ description: 'When it may not be ended so, e.g. "Except in the first two years"' }),
  citations,
});
export type BriefExit = z.infer<typeof briefExitV1>;

export const briefRestraintV1 = z.object({ binds: who.nullable(), duration: words.nullable(), citations });
export type BriefRestraint = z.infer<typeof briefRestraintV1>;

export const briefAssignmentV1 = z.object({
  restricted: z.boolean(),
  binds: who.nullable(),
  changeOfControl: z.boolean(),
  citations,
});
export type BriefAssignment = z.infer<typeof briefAssignmentV1>;

export const briefTransferV1 = z.object({ from: who.nullable(), to: who.nullable(), citations });
export type BriefTransfer = z.infer<typeof briefTransferV1>;

export const briefCommitmentV1 = z.object({ by: who.nullable(), amount: words.nullable(), citations });
export type BriefCommitment = z.infer<typeof briefCommitmentV1>;

export const briefConfidentialityV1 = z.object({
  direction: z.enum(['mutual', 'one-way', 'none']),
  duration: words.nullable(),
  citations,
});
export type BriefConfidentiality = z.infer<typeof briefConfidentialityV1>;

/** Why a document is not the whole agreement. */
export const INCOMPLETENESS = [
  'blank',
  'redaction',
  'missing-exhibit',
  'unsigned',
  'partly-signed',
  'words-figures-conflict',
  'amendment-in-file',
  'refers-to-master',
  'cut-off',
] as const;
export const incompleteV1 = z.object({
  kind: z.enum(INCOMPLETENESS),
  what: z.string().min(1).max(500).meta({ description: 'What is missing, for a lawyer' }),
  page: z.number().int().positive().optional(),
  listsOnly: z.boolean().optional().meta({
    description: 'A missing part that lists things and, as far as the text says, lays down no terms',
  }),
  citations,
});
export type Incomplete = z.infer<typeof incompleteV1>;

/** A point that a partner must be told, with the words it rests on. */
export const briefPointV1 = z.object({ point: z.string().min(1).max(1000), citations });
export type BriefPoint = z.infer<typeof briefPointV1>;

/** A passage that binds somebody in a way that ordinary contracts do not; a person has to weigh it. */
export const briefBurdenV1 = z.object({
  kind: slug.meta({ description: 'E.g. `unilateral-change`' }),
  why: z.string().min(1).max(300),
  suspected: z.boolean().optional().meta({
    description: 'Its words stand in ordinary clauses too, and do not say outright what `why` says',
  }),
  citations,
});
export type BriefBurden = z.infer<typeof briefBurdenV1>;

/** A clause that the clause finder is sure of, whatever a model says: what no section tells goes to a person. */
export const briefClauseV1 = z.object({
  category: slug.meta({ description: 'As findings have it, e.g. `exclusivity`' }),
  confidence: z.number().min(0).max(1),
  start: z.number().int().nonnegative().meta({ description: 'Offset in the extracted text' }),
  end: z.number().int().nonnegative(),
  words: z.string().min(1).max(300).meta({ description: 'How it begins' }),
  page: z.number().int().positive().optional(),
});
export type BriefClause = z.infer<typeof briefClauseV1>;

/** The executive summary in a model's words, once it was compared with the brief that it was written from. */
export const briefSummaryV1 = z.object({
  modelId: z.string(),
  text: z.string().max(6000).nullable().meta({ description: 'Null where it was refused or none came' }),
  refused: z.array(z.string()).meta({ description: 'Why it was refused' }),
});
export type BriefSummary = z.infer<typeof briefSummaryV1>;

/**
 * `runs/<runId>/brief.json`: what a partner must be told of a contract, each fact once.
 * Every later text (summary, report, alert, search, calendar) takes its facts from here. Absent facts are null,
 * false or empty; a value cites the words that it was read from.
 */
export const briefV1 = z.object({
  version: z.literal(1),
  kind: z.enum([...documentKind.options, 'form']),
  subject: words.nullable(),
  parties: z.array(briefPartyV1),
  effectiveDate: stated(day).nullable(),
  term: briefTermV1,
  endDate: stated(day).nullable().meta({ description: 'Last day, computed where the term is a duration' }),
  lastDayOfNotice: stated(day).nullable().meta({ description: 'Last day on which a renewal can be stopped' }),
  renewal: briefRenewalV1.nullable(),
  governingLaw: stated(words).nullable(),
  disputes: briefDisputesV1.nullable(),
  juryWaiver: stated(z.boolean()),
  payments: z.array(briefPaymentV1),
  liabilityCap: briefCapV1,
  excludedLosses: briefPresenceV1,
  uncapped: briefPresenceV1,
  indemnities: z.array(briefIndemnityV1),
  indemnityDirection: z.enum(['mutual', 'one-way', 'none']),
  terminationForConvenience: z.array(briefExitV1),
  exclusivity: z.array(briefRestraintV1),
  nonCompete: z.array(briefRestraintV1),
  nonSolicit: z.array(briefRestraintV1),
  assignment: briefAssignmentV1,
  ipAssignment: z.array(briefTransferV1),
  minimumCommitment: z.array(briefCommitmentV1),
  liquidatedDamages: z.array(briefCommitmentV1),
  confidentiality: briefConfidentialityV1,
  noticeAddresses: z.array(stated(words)),
  precedence: stated(words).nullable(),
  dataProtection: briefPresenceV1,
  guaranty: briefPresenceV1,
  incomplete: z.array(incompleteV1),
  burdens: z.array(briefBurdenV1),
  points: z.array(briefPointV1),
  clauses: z
    .array(briefClauseV1)
    .optional()
    .meta({ description: 'Of the categories that the report asks for' }),
  summary: briefSummaryV1.optional().meta({ description: 'Absent where no model was asked' }),
});
export type Brief = z.infer<typeof briefV1>;
