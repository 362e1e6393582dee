import type { Deployment, Resource } from './deployment.ts';

/** A resource that a fault may be put into: of whatever shape, as in CloudFormation. */
interface EditableResource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  Properties: any;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  DependsOn?: string | string[];
}

/** A template that a fault may be put into. */
export interface Editable {
  Parameters: Record<string, { Type: string; Default?: unknown }>;
  Resources: Record<string, EditableResource>;
}

/** Something that holds for every stage, wherever it is deployed. */
export interface Rule {
  readonly name: string;
  /** What breaks it, each named with its stack and resource. */
  problems(deployment: Deployment): string[] | Promise<string[]>;
  /** Faults of each kind that it finds, put into sound templates by the name of their service, by what it then says. */
  readonly faults: Readonly<Record<string, (template: (service: string) => Editable) => void>>;
}

/** A fault in what a resource says. @param named service and logical id, as `route EventRule` */
export function spoiltIn(
  named: string,
  // biome-ignore lint/suspicious/noExplicitAny: see above
  spoil: (properties: any) => void,
): Rule['faults'][string] {
  const [service = '', logicalId = ''] = named.split(' ');
  return (template) => spoil(template(service).Resources[logicalId]!.Properties);
}

/** The same where properties of it say something else. */
export const changedIn = (
  named: string,
  changes: Readonly<Record<string, unknown>>,
): Rule['faults'][string] => spoiltIn(named, (properties) => void Object.assign(properties, changes));

/** How a problem names the resource that it is about. */
export const where = ({ stackName, logicalId }: Resource): string => `${stackName} ${logicalId}`;
