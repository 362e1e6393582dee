import * as z from 'zod';
import { TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { onlyOf } from '../../core/cloudformation/shapes.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { openDatabase } from '../../core/sqlite/database.ts';
import { checkAliasName } from './alias-name.ts';
import type { KeyUsage } from './key-specs.ts';
import { createKeys, type Keys, SCHEMA } from './keys.ts';
import { createKmsApi, keyArn } from './kms-api.ts';

export interface Kms {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  close(): void;
}

/** KMS; keys are kept with `dataDir`, in the clear. */
export function createKms(options: { dataDir?: string | undefined } = {}): Kms {
  const database = openDatabase(options.dataDir, 'kms', SCHEMA);
  const keys = createKeys(database);
  return {
    api: createKmsApi(keys),
    providers: [keyProvider(keys), aliasProvider(keys)],
    close: () => database.close(),
  };
}

function keyProvider(keys: Keys): ResourceProvider {
  return {
    type: 'AWS::KMS::Key',
    honoured: ['Description', 'Enabled', 'KeyPolicy', 'KeySpec', 'KeyUsage'],
    ignored: {
      BypassPolicyLockoutSafetyCheck: 'no policy locks the owner of this machine out',
      EnableKeyRotation: 'a key is as old as its data folder',
      MultiRegion: 'there is one region, and true is refused',
      PendingWindowInDays: 'no deployment deletes a key',
      RotationPeriodInDays: 'a key is as old as its data folder',
      Tags: TAGS,
    },
    shape: z.looseObject({ MultiRegion: onlyOf(false) }),
    async create({ stackName, logicalId, region, properties }) {
      const key = await keys.ensure(`${region}/${stackName}/${logicalId}`, {
        spec: String(properties.KeySpec ?? 'SYMMETRIC_DEFAULT'),
        usage: properties.KeyUsage as KeyUsage | undefined,
        description: String(properties.Description ?? ''),
        enabled: String(properties.Enabled ?? true) === 'true',
      });
      if (properties.KeyPolicy !== undefined) keys.setPolicy(key.id, JSON.stringify(properties.KeyPolicy));
      return { ref: key.id, attributes: { Arn: keyArn(key, region), KeyId: key.id } };
    },
  };
}

function aliasProvider(keys: Keys): ResourceProvider {
  return {
    type: 'AWS::KMS::Alias',
    honoured: ['AliasName', 'TargetKeyId'],
    async create({ properties }) {
      const alias = String(properties.AliasName);
      checkAliasName(alias);
      keys.setAlias(alias, String(properties.TargetKeyId));
      return { ref: alias };
    },
  };
}
