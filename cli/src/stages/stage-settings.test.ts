// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of deploy/stages.yml
import { describe, expect, it } from 'vitest';
import { stageSettings } from './stage-settings.ts';

const TEXT = `default:
  region: \${env:AWS_REGION, 'eu-central-1'}
  bucketSuffix: \${AWS::AccountId}-\${AWS::Region}
far:
  region: ap-southeast-1
  taskSeconds: 60
`;

describe('the settings of a stage', () => {
  it('are its own before those of every stage', () => {
    expect(stageSettings('far', { AWS_REGION: 'us-east-1' }, TEXT)).toEqual({
      region: 'ap-southeast-1',
      bucketSuffix: '${AWS::AccountId}-${AWS::Region}',
      taskSeconds: '60',
    });
  });

  it('of one that wants nothing otherwise come from the environment, or else as the file has them', () => {
    expect(stageSettings('dev', { AWS_REGION: 'us-east-1' }, TEXT)).toMatchObject({ region: 'us-east-1' });
    expect(stageSettings('dev', {}, TEXT)).toMatchObject({ region: 'eu-central-1' });
  });

  it('of this repository name a region without variables', () => {
    for (const stage of ['dev', 'production'])
      expect(stageSettings(stage, {})).toMatchObject({ region: 'eu-central-1' });
  });
});
