import { refusedValues } from '../../stages/refused-values.ts';
import { settable } from '../../stages/settable.ts';
import { ownSettings } from '../../stages/stage-settings.ts';
import type { Requirement } from '../requirement.ts';

/**
 * What a stage wants otherwise, in words.
 * @throws Error for what no stack takes: a deployment would leave it out, and say nothing; and for a value that the
 * template of its stack refuses, when others of the stage are deployed already
 */
export function wantedOtherwise(
  stage: string,
  own: ReturnType<typeof ownSettings>,
  known: ReadonlySet<string>,
): string {
  const { everywhere, ofStage, stages } = own;
  const lines = [...Object.keys(everywhere), ...Object.keys(ofStage ?? {})];
  const unknown = [...new Set(lines)].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`no stack takes ${unknown.join(', ')}`);
  const refused = refusedValues({ ...everywhere, ...ofStage });
  if (refused.length > 0) throw new Error(refused.join('; '));
  const named = Object.keys(ofStage ?? {});
  if (named.length > 0) return named.join(', ');
  return `nothing: ${stage} has no lines of its own, as ${stages.join(', ')} have`;
}

export const stageParameters: Requirement = {
  what: 'what the stage wants otherwise',
  remedy: 'in deploy/stages.yml, names and values as docs/parameters.md has them',
  onlyOnAws: true,
  async look({ stage }) {
    return wantedOtherwise(stage, ownSettings(stage), settable());
  },
};
