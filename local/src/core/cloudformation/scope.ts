/** What intrinsic functions look things up in. Every method throws an `Error` for a name it does not know. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
  importValue(name: string): unknown;
  /** A parameter of Systems Manager. */
  parameter(name: string): string;
}
