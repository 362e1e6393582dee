import type { ZodType } from 'zod';

/** A resource of a compiled template, its properties with every intrinsic already resolved. */
export interface ResourceDeclaration {
  readonly type: string;
  readonly logicalId: string;
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What `Ref` and `Fn::GetAtt` answer for a created resource. */
export interface CreatedResource {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Creates the resources of one CloudFormation type in the embedded runtime.
 * Creating the same resource again, as every start with a data folder does, updates it in place.
 */
export interface ResourceProvider {
  readonly type: string;
  /** Properties that the runtime honours. */
  readonly honoured: readonly string[];
  /** Properties that change nothing on one machine, and why; any other property is an error at start. */
  readonly ignored?: Readonly<Record<string, string>>;
  /** What properties may hold where not anything goes, intrinsics resolved: what it does not name is refused at start. */
  readonly shape?: ZodType;
  /** Takes properties of any name, as custom resources do. */
  readonly anyProperty?: boolean;
  create(resource: ResourceDeclaration): Promise<CreatedResource>;
  /**
   * Deletes what `create` answered `ref` for, when no stack declares it any more. Left out by types that hold
   * data or leave nothing behind: their resources stay, as under `DeletionPolicy: Retain`.
   */
  remove?(ref: string): Promise<void>;
}
