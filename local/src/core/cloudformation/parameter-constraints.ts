import type { TemplateParameter } from './template.ts';

type Check = (parameter: TemplateParameter, value: string) => boolean;

/** Whether a value keeps a constraint; numbers of a template come as they are, or as text. */
const CONSTRAINTS = {
  AllowedPattern: ({ AllowedPattern }, value) => new RegExp(`^(?:${AllowedPattern})$`).test(value),
  AllowedValues: ({ AllowedValues = [] }, value) => AllowedValues.map(String).includes(value),
  MaxLength: ({ MaxLength }, value) => value.length <= Number(MaxLength),
  MaxValue: ({ MaxValue }, value) => Number(value) <= Number(MaxValue),
  MinLength: ({ MinLength }, value) => value.length >= Number(MinLength),
  MinValue: ({ MinValue }, value) => Number(value) >= Number(MinValue),
} satisfies Partial<Record<keyof TemplateParameter, Check>>;

/** Which constraint of a parameter a value breaks, if any; each item of a list is held to it. */
export function parameterProblem(
  parameter: TemplateParameter,
  value: string | number | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  for (const item of itemsOf(parameter.Type, String(value))) {
    if (isNumeric(parameter.Type) && !isNumber(item)) return `${item} is not a number`;
    for (const [name, keeps] of Object.entries<Check>(CONSTRAINTS)) {
      if (name in parameter && !keeps(parameter, item)) return `${item} does not satisfy its ${name}`;
    }
  }
  return undefined;
}

const isNumeric = (type: string) => type === 'Number' || type === 'List<Number>';

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

/** A parameter of Systems Manager is held to its constraints by its name, which is no list. */
function itemsOf(type: string, value: string): string[] {
  return type === 'CommaDelimitedList' || type.startsWith('List<') ? value.split(',') : [value];
}
