import type { Brief, BriefTransfer } from '@countersign/events';
import { blanked } from '../../text/blanked.ts';
import { withoutDenied } from '../../text/denials.ts';
import { CONTRACT_HANDED_ON } from '../../text/handed-on.ts';
import { partsOf } from '../../text/parts.ts';
import { type BriefSource, cite, citeAround } from '../source.ts';
import { mentions, objectAfter, subjectBefore } from '../who.ts';
import { isGround } from './grounds.ts';

const RESTRICTS =
  /\b(?:not|neither|nor|no)\b[^.;]{0,140}\b(?:assign(?:ed|able|ment)?|transfer(?:red|able)?|delegate)\b|\b(?:assign(?:ed|ment)?|transfer(?:red)?)\b[^.;]{0,160}\b(?:without|only with|upon|unless)\b[^.;]{0,80}\b(?:consent|approv\w+|agreement)\b|\bany (?:attempted |purported )?assignment\b[^.;]{0,80}\bvoid\b/i;
/** Without an object it is the contract that nobody may hand on: "may not assign or subcontract without consent". */
const BARE =
  /\b(?:neither|no) part(?:y|ies)\b[^.;]{0,40}\b(?:assign|transfer)(?:,? (?:or |nor )?(?:assign|transfer|sub-?contract|delegate|novate|charge)){0,4} (?:without|unless|except)\b/i;
const OBJECT =
  /\b(?:this agreement|agreement|its rights|any (?:of its )?rights?|obligations?|interest|duties|hereunder|herein|in whole or in part)\b|\b(?:assign|transfer|delegate)(?:ed)?(?:,? or \w+){0,2} (?:it|them)\b|\bit\b[^.;]{0,30}\bbe (?:assigned|transferred)\b/i;
/** Assets or shares that somebody must not sell: the contract is handed on by nobody there. */
const OF_ASSETS =
  /\b(?:assign|transfer|sell|convey|dispose)\w*(?:,? (?:or|and)? ?\w+){0,4}\s+(?:of )?(?:all or (?:any|substantially all) of )?(?:the|its|their|any|such)?\s?(?:of its )?(?:assets|shares|stock|securities|equipment|goods|premises|land)\b/i;
/** "The rights and obligations of each party under this Agreement shall not be transferred." */
const HANDED_ON =
  /\b(?:rights and (?:obligations|duties)|this agreement)\b[^.;]{0,60}\b(?:shall|may|must) not be transferred\b/i;
const OF_CONTRACT =
  /\b(?:this agreement|(?:rights|duties|interests?|benefits?)(?:,? (?:or|and) (?:duties|obligations|interests?))?\b[^.;]{0,30}\b(?:hereunder|under|in this)|its (?:rights|obligations))/i;
/** Assigning something else: an invention, a task, a lease. */
const OTHER =
  /\b(?:meanings? (?:(?:is|are) )?(?:assigned|ascribed)|inventions?|work product|copyrights?|patents?|personnel|employees? (?:assigned|to)|assigned to the (?:project|services))\b/i;
const CONTROL =
  /\b(?:change (?:of|in) (?:the )?(?:direct or indirect )?control|merger|by operation of law|(?:sale|transfer) of (?:a )?(?:majority|controlling|more than)|(?:merger (?:or|and) )?acquisition of (?:such|either|that|a|the other) party|(?:holds?|owns?|controls?|own|hold) (?:\w+ ){0,2}less than [^.;]{0,30}(?:voting|votes?|shares|stock|equity))\b/i;
/** Contracts called after a change of control. */
const NAMED_SO = /\bchange (?:of|in) control (?:agreement|plan|policy|letter|severance)s?\b/gi;
const withoutNames = (words: string): string => words.replace(NAMED_SO, blanked);

/** "may not terminate this Agreement on a change of control" */
const ENDS = /\bterminat\w*/i;

const DEEMED =
  /\bnot be assigned\b[^.;]{0,120}\bmerger\b|\bterminat\w*\b(?:[^.;]|\b(?:Ltd|Inc|Corp|Co)\.){0,260}\b(?:holds?|owns?|controls?) (?:\w+ ){0,2}less than\b|\b(?:merger|acquisition)\b[^.;]{0,260}\bexcept\b[^.;]{0,160}\bconsent\b|\b(?:deemed|constitute|considered)\b[^.;]{0,60}\bassign|\bassign\w*\b[^.;]{0,60}\b(?:includ\w+|deemed)\b|\bchange (?:of|in) control\b[^.;]{0,200}\b(?:terminat|consent)|\bterminat\w*\b[^.;]{0,200}\bchange (?:of|in) control\b/i;

/** Whoever takes a business over has its contracts: that alone asks for no consent. */
const SUCCEEDS =
  /\b(?:inures?|enures?|binding (?:up)?on|enforceable by)\b[^.;]{0,160}\b(?:successors?|assigns?)\b(?![^;]*\b(?:consent|deemed|terminat|void))/i;
/** "A change of control shall not be considered an assignment." */
const NOT_DEEMED =
  /\b(?:change (?:of|in)(?: the)? control|merger)\b[^.;]{0,80}\b(?:shall|will|is|does) not (?:be )?(?:considered|deemed|constitute|regarded)\b|\b(?:no|neither)\b[^.;]{0,60}\b(?:change (?:of|in)(?: the)? control|merger)\b[^.;]{0,80}\b(?:considered|deemed|constitutes?|regarded)\b/i;

/** Whoever may hand it on without consent is not bound. */
const FREE =
  /(?<!\b(?:neither|no|nor|not|cannot)\b[^.;]{0,80})\b(?:may (?:freely )?(?:be )?(?:assign(?:ed)?|transfer(?:red)?)|may,? without\b[^.;]{0,60}\bconsent\b[^.;]{0,30}\b(?:assign|transfer)|(?:shall be|is) (?:freely )?assignable)\b[^.;]{0,140}?\bwithout\b[^.;]{0,60}?\bconsent\b(?:(?!,? (?:but|and|while|whereas) (?:the )?[A-Z])[^.;])*|\bconsent\b[^.;]{0,60}\b(?:is|shall be|are|will be) not (?:needed|required|necessary)\b[^.;]*|\b(?:(?:need not|(?:is|are|shall|will)(?: not| in no case)? (?:be )?(?:not )?(?:required|obliged|bound) to|without having to) (?:obtain|ask|seek|have|get)\b[^.;]{0,40}\bconsent|no (?:\w+ ){0,3}consent\b(?:(?!\bassign)[^.;]){0,40}\b(?:is|shall be) (?:needed|required|necessary))\b[^.;]*/gi;
/** "shall not be assigned or delegated by Tarn": whoever it names is bound, and nobody else. */
const ASSIGNED_BY =
  /\bnot\b[^.;]{0,30}\bbe (?:\w+,? (?:or )?){0,4}(?:assigned|transferred|delegated)\b(?:(?!\b(?:except|save|other than|unless)\b)[^.;]){0,60}?\bby (?:the )?(?!operation\b|(?:either|any|each|both|a)\b)([A-Za-z]*[A-Z][\w&]*)/i;

/** What a bankrupt does with all he has is no handing on of the contract. */
const TO_CREDITORS = /\bassignments? for the (?:general )?benefit of (?:\w+ )?creditors\b/gi;
/** Words without a permission to assign, at the places where they stand. */
const withoutFree = (words: string): string => words.replace(FREE, blanked).replace(TO_CREDITORS, blanked);

/** An item of a list of grounds: "(e) if control of either party shall pass". */
const ITEM = /^\W{0,3}(?:[a-z\d]{1,3}|[ivx]+)[.)]\s/i;
const PASSES =
  /\b(?:control|ownership)\b[^.;]{0,40}\b(?:pass(?:es)?|transferred|changes?|changed)\b|\bchange (?:of|in) (?:\w+ )?(?:control|ownership)\b|\bvoting (?:stock|shares)\b[^.;]{0,60}\btransferred\b/i;
/** Where a change of control is spoken of. */
const controlAt = (words: string): number => (CONTROL.exec(words) ?? PASSES.exec(words))?.index ?? 0;

/** Whom a restriction binds; a clause that names nobody binds both. */
function boundBy(words: string, at: number, parties: BriefSource['parties']): string {
  const all = mentions(words, parties);
  if (/\bother party['’]?s?['’]? (?:prior )?(?:written )?(?:consent|approval)\b/i.test(words)) return 'both';
  const agent = ASSIGNED_BY.exec(words);
  if (agent) return objectAfter(all, agent.index + agent[0].length - agent[1]!.length - 1, null) ?? agent[1]!;
  const both =
    all.some(({ who }) => who === 'both') ||
    /\b(?:this agreement (?:may|shall|is) not|the parties|no party)\b/i.test(words);
  if (both) return 'both';
  const named = /\bby (?:the )?\w+/i.test(words) ? objectAfter(all, at, null) : subjectBefore(all, at + 1);
  return named ?? 'both';
}

/** Whether the contract can be handed on, whom that binds, and whether a change of control counts. */
export function assignment({ text, passages, parties }: BriefSource): Brief['assignment'] {
  const passage = passages.find(
    ({ words }) =>
      RESTRICTS.test(withoutFree(words)) &&
      (OBJECT.test(words) || BARE.test(words)) &&
      (/\bassign/i.test(words) || HANDED_ON.test(words)) &&
      !OTHER.test(words) &&
      !(OF_ASSETS.test(words) && !OF_CONTRACT.test(words)),
  );
  const control = passages.find(
    ({ words }, index) =>
      !NOT_DEEMED.test(words) &&
      !SUCCEEDS.test(words) &&
      ((CONTROL.test(withoutNames(words)) && DEEMED.test(withoutDenied(withoutNames(words), ENDS))) ||
        (PASSES.test(withoutNames(words)) && ITEM.test(words) && isGround(passages, index))),
  );
  const denied = passages.find(({ words }) => NOT_DEEMED.test(words));
  if (!passage) {
    return {
      restricted: false,
      binds: null,
      changeOfControl: control !== undefined,
      citations: control ? citeAround(text, control, controlAt(control.words)) : [],
    };
  }
  const at = RESTRICTS.exec(withoutFree(passage.words))!.index;
  return {
    restricted: true,
    binds: boundBy(withoutFree(passage.words), at, parties),
    changeOfControl: control !== undefined,
    citations: [
      ...citeAround(text, passage, at),
      ...(control && control !== passage ? citeAround(text, control, controlAt(control.words)) : []),
      // That a change of control is no assignment is told with what is one.
      ...(!control && denied && denied !== passage ? cite(text, denied) : []),
    ],
  };
}

const ASSIGNS =
  /\b[A-Z]\w+ (?:assigns|transfers|conveys) (?:(?:all|any|its|the|each|to)\b[^.;]{0,60}\b)(?:inventions?|rights?|title|work|intellectual|copyrights?|patents?|ownership)\b|\b(?:hereby|shall|agrees? to|does|will|irrevocably)\b[^.;]{0,50}\b(?:assigns?|transfers?|conveys?)\b[^.;]{0,40}\bto\b[^.;]{0,160}\b(?:right|title|interest|inventions?|work|intellectual|copyright|patents?|ownership|all)\b|\bwork(?:s)?[- ](?:made[- ])?for[- ]hire\b|\b(?:sole|exclusive|absolute)\b[^.;]{0,30}\b(?:property|owner)\b[^.;]{0,120}/i;
const CREATED =
  /\b(?:inventions?|works?(?: product)?|develop(?:ed|ments?)|deliverables|improvements?|created?|intellectual property|results|discoveries|materials? prepared|writings|confidential information is)\b/i;
const KEPT = /\b(?:respective part(?:y|ies)|each party (?:shall )?(?:retain|own)|retains?|remains? the)\b/i;

/** Marks and names that somebody owns and lends. */
const OF_MARKS =
  /\b(?:sole|exclusive|absolute) owner of\b[^.;]{0,40}\b(?:trade ?marks?|logos?|trade ?names?|service marks?|brands?)\b/i;

/** Somebody who is called the owner gets something only where something is made: else he says what he has. */
const OF_WHAT_IS_MADE =
  /\b(?:creat(?:ed|ions?)|develop(?:ed|ments?)|made|prepared|conceived|produced|authored|work product|inventions?|deliverables|results|discoveries|improvements?|assigns?|transfers?|vests?|work(?:s)?[- ](?:made[- ])?for[- ]hire|confidential information is)\b/i;
const CALLED_OWNER = /\b(?:sole|exclusive|absolute)\b[^.;]{0,30}\bowner\b/i;

/** "to the Client as its exclusive property", "is the exclusive property of the Client": who gets what is made. */
const OWNED = /^(?:sole|exclusive|absolute)\b/i;
const OWNED_BY = /^[^.;]{0,60}?\b(?:property|ownership) of (?:the )?/i;
/** "Tarn is the sole and exclusive owner of all work": whoever is named before it gets what is made. */
const OWNER = /^[^.;]{0,40}?\bowners?\b/i;
const GIVEN_BEFORE =
  /\b(?:assign|transfer|convey|belong|vest|disclose)\w*\b[^.;]{0,60}\b(?:to|in|with) (?:the )?$/i;

/** From whom what is made passes to whom. */
function sidesOf(
  words: string,
  at: number,
  parties: BriefSource['parties'],
): Pick<BriefTransfer, 'from' | 'to'> {
  const all = mentions(words, parties);
  if (OWNED.test(words.slice(at))) {
    const owned = OWNED_BY.exec(words.slice(at));
    const given = all.find((each) => each.at < at && GIVEN_BEFORE.test(words.slice(0, each.at)));
    const owner = OWNER.test(words.slice(at)) ? subjectBefore(all, at + 1) : null;
    const to = owned ? objectAfter(all, at + owned[0].length - 1, null) : (given?.who ?? owner);
    if (to !== null && to !== 'both')
      return { from: all.find(({ who }) => who !== to && who !== 'both')?.who ?? otherOf(parties, to), to };
  }
  const from = subjectBefore(all, at + 1);
  return { from, to: objectAfter(all, at, from) };
}

const otherOf = (parties: BriefSource['parties'], one: string): string | null => {
  const calls = parties.map(({ role, name }) => role ?? name);
  return calls.length === 2 ? (calls.find((call) => call !== one) ?? null) : null;
};

const HANDS_OVER =
  /\b(?:assigns?|transfers?|conveys?|(?:be|become|is|are|becomes) the (?:sole|exclusive|absolute)(?: and (?:sole|exclusive|absolute))?)\b/i;
const OF_A_CONTRACT = new RegExp(CONTRACT_HANDED_ON, 'gi');
const handedOver = (words: string): string =>
  withoutDenied(words.replaceAll(OF_A_CONTRACT, blanked), HANDS_OVER);

const givesWhatIsMade = (words: string): boolean =>
  ASSIGNS.test(handedOver(words)) &&
  CREATED.test(words) &&
  !KEPT.test(words) &&
  !OF_MARKS.test(words) &&
  (!CALLED_OWNER.test(words) || OF_WHAT_IS_MADE.test(words)) &&
  !/\bmay not\b[^.;]{0,40}\bassign/i.test(words);

/** A title says nothing: "11. WORK FOR HIRE." */
const SAYS =
  /\b(?:shall|will|must|is|are|be|agrees?|does|hereby|assigns?|transfers?|conveys?|belongs?|vests?)\b/i;

/** The parts of a sentence in which each side assigns for itself; the whole where none does alone. */
function partsThatAssign(words: string): { words: string; start: number }[] {
  const parts = partsOf(words).map(({ start, end }) => ({ words: words.slice(start, end), start }));
  const giving = parts.filter((part) => SAYS.test(part.words) && givesWhatIsMade(part.words));
  if (giving.length > 0) return giving;
  return givesWhatIsMade(words) ? [{ words, start: 0 }] : [];
}

/** Who hands over what he creates. */
export function ipAssignment({ text, passages, parties }: BriefSource): BriefTransfer[] {
  return passages
    .flatMap((passage) => partsThatAssign(passage.words).map((part) => ({ passage, ...part })))
    .map(({ passage, words, start }) => {
      const at = ASSIGNS.exec(handedOver(words))!.index;
      return { ...sidesOf(words, at, parties), citations: citeAround(text, passage, start + at) };
    })
    .reduce<BriefTransfer[]>(together, [])
    .slice(0, 2);
}

const MOST_CITED = 2;

/** Passages that hand rights from one side to the other tell one transfer. */
function together(told: BriefTransfer[], next: BriefTransfer): BriefTransfer[] {
  const same = told.find(({ from, to }) => from === next.from && to === next.to);
  if (!same) return [...told, next];
  const citations = [...same.citations, ...next.citations].slice(0, MOST_CITED);
  return told.map((each) => (each === same ? { ...same, citations } : each));
}
