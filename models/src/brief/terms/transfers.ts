import type { Brief, BriefTransfer } from '@countersign/events';
import { type BriefSource, citeAround } from '../source.ts';
import { mentions, objectAfter, subjectBefore } from '../who.ts';

const RESTRICTS =
  /\b(?:not|neither|nor|no)\b[^.;]{0,140}\b(?:assign(?:ed|able|ment)?|transfer(?:red|able)?|delegate)\b|\b(?:assign(?:ed|ment)?|transfer(?:red)?)\b[^.;]{0,160}\b(?:without|only with|upon|unless)\b[^.;]{0,80}\b(?:consent|approv\w+|agreement)\b|\bany (?:attempted |purported )?assignment\b[^.;]{0,80}\bvoid\b/i;
const OBJECT =
  /\b(?:this agreement|agreement|its rights|any (?:of its )?rights?|obligations?|interest|duties|hereunder|herein|in whole or in part)\b/i;
/** Assets or shares that somebody must not sell: the contract is handed on by nobody there. */
const OF_ASSETS =
  /\b(?:assign|transfer|sell|convey|dispose)\w*(?:,? (?:or|and)? ?\w+){0,4}\s+(?:of )?(?:all or (?:any|substantially all) of )?(?:the|its|their|any|such)?\s?(?:of its )?(?:assets|shares|stock|securities|equipment|goods|premises|land)\b/i;
const OF_CONTRACT =
  /\b(?:this agreement|(?:rights|duties|interests?|benefits?)(?:,? (?:or|and) (?:duties|obligations|interests?))?\b[^.;]{0,30}\b(?:hereunder|under|in this)|its (?:rights|obligations))/i;
/** Assigning something else: an invention, a task, a lease. */
const OTHER =
  /\b(?:inventions?|work product|copyrights?|patents?|personnel|employees? (?:assigned|to)|assigned to the (?:project|services))\b/i;
const CONTROL =
  /\b(?:change (?:of|in) (?:the )?(?:direct or indirect )?control|merger|by operation of law|(?:sale|transfer) of (?:a )?(?:majority|controlling|more than)|(?:merger (?:or|and) )?acquisition of (?:such|either|that|a|the other) party|(?:holds?|owns?|controls?|own|hold) (?:\w+ ){0,2}less than [^.;]{0,30}(?:voting|votes?|shares|stock|equity))\b/i;
const DEEMED =
  /\bterminat\w*\b(?:[^.;]|\b(?:Ltd|Inc|Corp|Co)\.){0,260}\b(?:holds?|owns?|controls?) (?:\w+ ){0,2}less than\b|\b(?:merger|acquisition)\b[^.;]{0,260}\bexcept\b[^.;]{0,160}\bconsent\b|\b(?:deemed|constitute|considered)\b[^.;]{0,60}\bassign|\bassign\w*\b[^.;]{0,60}\b(?:includ\w+|deemed)\b|\bchange (?:of|in) control\b[^.;]{0,200}\b(?:terminat|consent)|\bterminat\w*\b[^.;]{0,200}\bchange (?:of|in) control\b/i;

/** "A change of control shall not be considered an assignment." */
const NOT_DEEMED =
  /\b(?:change (?:of|in)(?: the)? control|merger)\b[^.;]{0,80}\b(?:shall|will|is|does) not (?:be )?(?:considered|deemed|constitute|regarded)\b/i;

/** Whether the contract can be handed on, whom that binds, and whether a change of control counts. */
export function assignment({ text, passages, parties }: BriefSource): Brief['assignment'] {
  const passage = passages.find(
    ({ words }) =>
      RESTRICTS.test(words) &&
      OBJECT.test(words) &&
      /\bassign/i.test(words) &&
      !OTHER.test(words) &&
      !(OF_ASSETS.test(words) && !OF_CONTRACT.test(words)),
  );
  const control = passages.find(
    ({ words }) => CONTROL.test(words) && DEEMED.test(words) && !NOT_DEEMED.test(words),
  );
  if (!passage) {
    return {
      restricted: false,
      binds: null,
      changeOfControl: control !== undefined,
      citations: control ? citeAround(text, control, CONTROL.exec(control.words)!.index) : [],
    };
  }
  const at = RESTRICTS.exec(passage.words)!.index;
  const all = mentions(passage.words, parties);
  const both =
    all.some(({ who }) => who === 'both') ||
    /\b(?:this agreement (?:may|shall|is) not|the parties|no party)\b/i.test(passage.words);
  const binds =
    /\bby (?:the )?\w+/i.test(passage.words) && !both
      ? objectAfter(all, at, null)
      : subjectBefore(all, at + 1);
  return {
    restricted: true,
    binds: both ? 'both' : (binds ?? 'both'),
    changeOfControl: control !== undefined,
    citations: [
      ...citeAround(text, passage, at),
      ...(control && control !== passage
        ? citeAround(text, control, CONTROL.exec(control.words)!.index)
        : []),
    ],
  };
}

const ASSIGNS =
  /\b(?:hereby|shall|agrees? to|does|will|irrevocably)\b[^.;]{0,50}\b(?:assigns?|transfers?|conveys?)\b[^.;]{0,40}\bto\b[^.;]{0,160}\b(?:right|title|interest|inventions?|work|intellectual|copyright|patents?|ownership|all)\b|\bwork(?:s)?[- ](?:made[- ])?for[- ]hire\b|\b(?:sole|exclusive|absolute)\b[^.;]{0,30}\b(?:property|owner)\b[^.;]{0,120}/i;
const CREATED =
  /\b(?:inventions?|works?(?: product)?|develop(?:ed|ments?)|deliverables|improvements?|created?|intellectual property|results|discoveries|materials? prepared|writings|confidential information is)\b/i;
const KEPT = /\b(?:respective part(?:y|ies)|each party (?:shall )?(?:retain|own)|retains?|remains? the)\b/i;

/** Who hands over what he creates. */
export function ipAssignment({ text, passages, parties }: BriefSource): BriefTransfer[] {
  return passages
    .filter(
      ({ words }) =>
        ASSIGNS.test(words) &&
        CREATED.test(words) &&
        !KEPT.test(words) &&
        !/\bmay not\b[^.;]{0,40}\bassign/i.test(words),
    )
    .slice(0, 2)
    .map((passage) => {
      const at = ASSIGNS.exec(passage.words)!.index;
      const all = mentions(passage.words, parties);
      const from = subjectBefore(all, at + 1);
      return { from, to: objectAfter(all, at, from), citations: citeAround(text, passage, at) };
    });
}
