import * as z from 'zod';
import { score, slug } from '../vocabulary.ts';
import { boxV1 } from './box.v1.ts';

const pageNumber = z.number().int().positive();

/** What kind of paper a document is; only contracts and amendments are given a contract type. */
export const DOCUMENT_KINDS = ['contract', 'amendment', 'unfilled-form', 'other'] as const;
export const documentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof documentKind>;

/** Why a printed region was not read. */
export const UNREAD_REASONS = [
  'unexplained-ink',
  'low-confidence',
  'not-drawn',
  'unreadable-page',
  'too-complex',
  'layer-disagrees',
] as const;
/** A printed region that no read word explains. */
export const unreadRegionV1 = z.object({
  box: boxV1,
  why: z.enum(UNREAD_REASONS),
  detail: z.string().max(300).optional(),
});
export type UnreadRegion = z.infer<typeof unreadRegionV1>;

/** Why words in the file are not words of the contract. */
export const HIDDEN_REASONS = [
  'invisible',
  'layer-off',
  'background-colour',
  'covered',
  'redacted',
  'clipped',
  'tiny',
  'off-page',
  'struck-out',
  'hidden-annotation',
  'choice-not-taken',
] as const;
/** Words that the file holds and a person does not see, or sees struck out; never quoted as the contract. */
export const hiddenTextV1 = z.object({
  text: z.string().max(2000),
  why: z.enum(HIDDEN_REASONS),
  box: boxV1.optional(),
});
export type HiddenText = z.infer<typeof hiddenTextV1>;

/** One thing about the reading that a person must know, e.g. `page-unread`. */
export const readingWarningV1 = z.object({
  code: slug,
  page: pageNumber.optional(),
  message: z.string().max(500).meta({ description: 'For a lawyer: what is the matter, and where' }),
});
export type ReadingWarning = z.infer<typeof readingWarningV1>;

/** A file inside the file: its words are read by nobody here. */
export const attachmentV1 = z.object({
  name: z.string().max(300),
  bytes: z.number().int().nonnegative().optional(),
  kind: z.enum(['embedded-file', 'portfolio-item', 'file-annotation', 'xfa-form']),
});
export type Attachment = z.infer<typeof attachmentV1>;

/** An electronic signature as the file states it; nothing here checks its certificate. */
export const fileSignatureV1 = z.object({
  signer: z.string().max(300).optional(),
  signedAt: z.string().max(60).optional(),
  coversWholeFile: z.boolean(),
  changedAfterwards: z.boolean().meta({ description: 'Whether an incremental update follows the signature' }),
});
export type FileSignature = z.infer<typeof fileSignatureV1>;

/** Passages in a language that is not analysed. */
export const foreignPassageV1 = z.object({
  page: pageNumber,
  language: z.string().max(10),
  text: z.string().max(300),
});
export type ForeignPassage = z.infer<typeof foreignPassageV1>;

/** The account of a reading: what the document is, what it holds beside words, and what must be told. */
export const readingV1 = z.object({
  kind: documentKind,
  amends: z.string().max(500).optional().meta({ description: 'Of an amendment: the agreement it changes' }),
  attachments: z.array(attachmentV1),
  signatures: z.array(fileSignatureV1),
  foreignPassages: z.array(foreignPassageV1),
  warnings: z.array(readingWarningV1),
});
export type Reading = z.infer<typeof readingV1>;

/** The reading in numbers, as events carry it and the playbook asks for it. */
export const readingSummaryV1 = z.object({
  kind: documentKind,
  pagesUnread: z.number().int().nonnegative().meta({ description: 'Pages of which nothing was read' }),
  pagesPartlyRead: z.number().int().nonnegative().meta({ description: 'Pages with an unread region' }),
  confidence: score.meta({ description: 'Confidence of the page that was read with the most doubt' }),
  hiddenTexts: z.number().int().nonnegative(),
  struckTexts: z.number().int().nonnegative(),
  foreignPassages: z.number().int().nonnegative(),
  attachments: z.number().int().nonnegative(),
  changedAfterSigning: z.boolean(),
  warnings: z
    .array(readingWarningV1)
    .max(50)
    .meta({ description: 'The first fifty; the rest stand in text.json' }),
});
export type ReadingSummary = z.infer<typeof readingSummaryV1>;
