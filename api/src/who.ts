/** Who may call a route: its own rule on groups, and what the run or the review that it is about asks of them. */
export interface Who {
  /** Groups of which the caller needs one; `any` for whoever belongs to a group at all. */
  readonly groups: 'any' | readonly string[];
  /** `sees`: the caller sees the run, by `runScopeOf`. Lists hold what the caller sees, and count nothing else. */
  readonly run?: 'sees';
  /**
   * `sees`: the caller sees the run of the review, or the review is for one of the caller's groups.
   * `answers`: the review waits for an answer from one of the caller's groups.
   */
  readonly review?: 'sees' | 'answers';
  /** Somebody else uploaded the contract, unless its playbook makes an exception. */
  readonly upload?: 'of others';
}

/** Uploads contracts, starts, redrives and cancels runs. */
export const OPERATORS: Who = { groups: ['legal-operations', 'legal-leads'] };

/** Decides what is forgotten. */
export const LEADS: Who = { groups: ['legal-leads'], run: 'sees' };

/** Follows runs that the caller sees, finds them, and reads their documents. */
export const RUN_READERS: Who = { groups: 'any', run: 'sees' };

/** Reads the reviews that the caller sees. */
export const REVIEW_READERS: Who = { groups: 'any', review: 'sees' };

/** Decides what waits for one of the own groups. */
export const REVIEWERS: Who = { groups: 'any', review: 'answers' };

/** Keeps for themselves what waits for one of the own groups, and what they may approve. */
export const CLAIMANTS: Who = { ...REVIEWERS, upload: 'of others' };

/** Groups that see every run, whoever it is for. */
export const SEE_ALL: readonly string[] = ['legal-leads', 'legal-operations', 'audit'];

/** Whether somebody of these groups may call a route at all; what the run or the review asks is not looked at. */
export const mayCall = ({ groups }: Who, own: readonly string[]): boolean =>
  groups === 'any' ? own.length > 0 : own.some((group) => groups.includes(group));

/** The runs that somebody sees: all, or those for one of their groups and those that they uploaded. */
export type RunScope =
  | 'all'
  | {
      /** The run is for one of these, or led by it. A group that no run is for sees nothing. */
      readonly groups: readonly string[];
      /** Identifier and e-mail address, in lower case, by which an uploader is known. */
      readonly uploader: readonly string[];
    };

/**
 * Which runs somebody sees, with their documents, decisions and reviews, in lists, counts, search and links: the one
 * place that says so. The tables and the search index filter by it.
 */
export const runScopeOf = (person: {
  readonly id: string;
  readonly email: string | null;
  readonly groups: readonly string[];
}): RunScope =>
  person.groups.some((group) => SEE_ALL.includes(group))
    ? 'all'
    : { groups: person.groups, uploader: uploaderKeys(person) };

/** By what an uploader is known to `RunScope`. */
export const uploaderKeys = ({ id, email }: { readonly id: string | null; readonly email: string | null }) =>
  [id, email].flatMap((key) => key?.toLowerCase() ?? []);
