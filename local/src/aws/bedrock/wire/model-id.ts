import { ACCOUNT_ID, AwsApiError } from '../../../core/protocols/aws-api.ts';

const LONGEST = 2048;

/** `provider.model`, with the regions of a profile before it and a version behind it where there are such. */
const NAME = /^([a-z-]+\.)?[a-z0-9-]{1,63}\.[a-z0-9-]{1,63}([.:][a-z0-9-]{1,63}){0,3}$/;

/**
 * Checks that a text can name a model that is to be had in a region: by its id, that of an inference profile, or the
 * ARN of either. https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 *
 * @param isOwn whether a name is that of a model which is not Bedrock's: the embedded one, or one of an upstream
 * @throws AwsApiError `ValidationException`.
 */
export function checkModelId(modelId: string, region: string, isOwn: (name: string) => boolean): void {
  if (modelId.length > LONGEST)
    throw new AwsApiError(
      'ValidationException',
      `1 validation error detected: Value at 'modelId' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST}`,
    );
  if (!modelId.startsWith('arn:') && isOwn(modelId)) return;
  const places = [
    `arn:aws:bedrock:${region}::foundation-model/`,
    `arn:aws:bedrock:${region}:${ACCOUNT_ID}:inference-profile/`,
  ];
  const place = places.find((each) => modelId.startsWith(each)) ?? '';
  if (!NAME.test(modelId.slice(place.length)))
    throw new AwsApiError('ValidationException', 'The provided model identifier is invalid.');
}
