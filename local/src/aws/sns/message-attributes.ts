import { isAttributeName } from '../../core/protocols/attribute-name.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { MessageAttribute, MessageAttributes } from '../sqs/index.ts';

/** The types of SNS; after a dot stands whatever a publisher calls its own. */
const DATA_TYPE = /^(String|Number|Binary)(\..+)?$/;

/**
 * The attributes of a message that is published, as the query protocol writes them.
 * @param prefix of the entry in a batch
 * @throws AwsApiError `ParameterValueInvalid`.
 */
export function readAttributes(parameters: URLSearchParams, prefix: string): MessageAttributes {
  const attributes: Record<string, MessageAttribute> = {};
  for (let index = 1; ; index += 1) {
    const entry = `${prefix}MessageAttributes.entry.${index}.`;
    const name = parameters.get(`${entry}Name`);
    if (name === null) return attributes;
    const text = parameters.get(`${entry}Value.StringValue`);
    const binary = parameters.get(`${entry}Value.BinaryValue`);
    const attribute = {
      DataType: parameters.get(`${entry}Value.DataType`) ?? '',
      ...(text === null ? {} : { StringValue: text }),
      ...(binary === null ? {} : { BinaryValue: binary }),
    };
    checkAttribute(name, attribute);
    attributes[name] = attribute;
  }
}

function checkAttribute(name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): void {
  const invalid = (problem: string) =>
    new AwsApiError('ParameterValueInvalid', `The message attribute '${name}' ${problem}`);
  if (!isAttributeName(name))
    throw new AwsApiError('ParameterValueInvalid', `Invalid message attribute name "${name}"`);
  if (!DATA_TYPE.test(DataType))
    throw invalid(
      `has an invalid message attribute type "${DataType}", the set of supported type prefixes is Binary, Number, and String.`,
    );
  const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (!value) throw invalid(`must contain a non-empty value of its type ${DataType}.`);
  if (DataType.startsWith('Number') && !Number.isFinite(Number(value)))
    throw invalid('cannot be read as the number that its type says it is.');
}
