import { isAttributeName } from '../../core/protocols/attribute-name.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { MessageAttribute, MessageAttributes } from './message.ts';

/** What SQS takes: tab, line ends, and every character of Unicode but other controls, surrogates and U+FFFE, U+FFFF. */
const UNACCEPTABLE = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const DATA_TYPE = /^(String|Number|Binary)(\..+)?$/;
const MOST_ATTRIBUTES = 10;

/**
 * Checks what a sender gave.
 * @throws AwsApiError `InvalidMessageContents`, `InvalidParameterValue`.
 * @param maximumBytes of body and attributes together
 */
export function checkMessage(body: string, attributes: MessageAttributes, maximumBytes: number): void {
  if (body === '') throw invalid('The request must contain the parameter MessageBody.', 'MissingParameter');
  if (UNACCEPTABLE.test(body)) {
    throw invalid(
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | ' +
        '#xE000 to #xFFFD | #x10000 to #x10FFFF.',
      'InvalidMessageContents',
    );
  }
  const names = Object.keys(attributes);
  if (names.length > MOST_ATTRIBUTES) {
    throw invalid(`Number of message attributes [${names.length}] exceeds the allowed maximum [10].`);
  }
  const size = Object.entries(attributes).reduce(
    (bytes, [name, attribute]) => bytes + checkAttribute(name, attribute),
    Buffer.byteLength(body),
  );
  if (size > maximumBytes) {
    throw invalid(
      `One or more parameters are invalid. Reason: Message must be shorter than ${maximumBytes} bytes.`,
    );
  }
}

/** The bytes of an attribute, which is checked. */
function checkAttribute(name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): number {
  if (!isAttributeName(name)) throw invalid(`Invalid message attribute name "${name}".`);
  if (!DATA_TYPE.test(DataType)) {
    throw invalid(
      `The type of message attribute '${name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String.`,
    );
  }
  const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (!value)
    throw invalid(`Message attribute '${name}' must contain a non-empty value of its type ${DataType}.`);
  if (DataType.startsWith('Number') && !Number.isFinite(Number(value))) {
    throw invalid(`Can't cast the value of message attribute '${name}' to a number.`);
  }
  if (StringValue !== undefined && UNACCEPTABLE.test(StringValue)) {
    throw invalid(`Message attribute '${name}' has characters that are not allowed.`);
  }
  return Buffer.byteLength(name) + Buffer.byteLength(DataType) + Buffer.byteLength(value);
}

const invalid = (message: string, code = 'InvalidParameterValue') => new AwsApiError(code, message);
