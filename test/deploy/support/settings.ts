import type { Deployment, Resource } from './deployment.ts';
import { type Editable, type Rule, where } from './rule.ts';

/** Something that every resource of a type has to have set. */
export interface Setting {
  readonly type: string;
  /** Way to the property. */
  readonly path: string;
  /** As a sentence ends that begins with the resource and the property. */
  readonly must: string;
  readonly holds: (value: unknown, deployment: Deployment) => boolean;
  /** Logical IDs of what need not, and why. */
  readonly but?: Readonly<Record<string, string>>;
  /** A resource that has it, and what is wrong there. */
  readonly fault: readonly [service: string, logicalId: string, wrong: unknown];
}

export const isTrue = (value: unknown) => String(value) === 'true';
export const is =
  (...wanted: readonly unknown[]) =>
  (value: unknown) =>
    wanted.includes(value);
export const atLeast = (least: number) => (value: unknown) => Number(value) >= least;

export const valueAt = ({ properties }: Resource, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], properties);

const saying = ({ path, must }: Setting) => `${path} ${must}`;

/** The fault of a setting, put into its resource. */
const faultOf =
  ({ path, fault: [service, logicalId, wrong] }: Setting) =>
  (template: (name: string) => Editable) => {
    const keys = path.split('.');
    const last = keys.pop()!;
    const part = keys.reduce((inner, key) => inner[key], template(service).Resources[logicalId]!.Properties);
    part[last] = wrong;
  };

/** A rule that holds resources to settings, with a fault of each. */
export const settingRule = (name: string, settings: readonly Setting[]): Rule => ({
  name,
  problems: (deployment) =>
    settings.flatMap((setting) =>
      deployment
        .ofType(setting.type)
        .filter(({ logicalId }) => setting.but?.[logicalId] === undefined)
        .filter((each) => !setting.holds(valueAt(each, setting.path), deployment))
        .map((each) => `${where(each)}: not so that ${saying(setting)}`),
    ),
  faults: Object.fromEntries(
    settings.map((setting) => [`${setting.fault[1]}: not so that ${saying(setting)}`, faultOf(setting)]),
  ),
});
