import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { checkSchemas } from './check-schemas.ts';
import { parseReportType } from './parse-report-type.ts';

const yaml = readFileSync(new URL('../../../report-types/contract-review.yaml', import.meta.url), 'utf8');

/** What is wrong with the report type once one value is replaced, or taken away. */
function problem(path: readonly (string | number)[], value?: unknown): string {
  const document = parseDocument(yaml);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, value);
  try {
    checkSchemas(parseReportType(document.toString(), 'x.yaml'), 'x.yaml');
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('parseReportType', () => {
  it.each([
    [['version'], undefined, 'version: '],
    [['colour'], 'red', '(root): Unrecognized key: "colour"'],
    [['sections', 0, 'id'], 'Not a slug', 'sections.0.id: '],
    [['sections', 0, 'id'], 'report', 'sections.0.id: May not be called alerts, extraction, report'],
    [['sections', 1, 'id'], 'parties-and-term', 'sections: Two sections have the same id'],
    [['sections', 0, 'prompt'], '', 'sections.0.prompt: '],
    [['sections', 0, 'contractTypes'], { only: [] }, 'sections.0.contractTypes'],
    [['rules', 'no-such-rule'], {}, 'rules: Unrecognized key: "no-such-rule"'],
    [['rules', 'dates-in-range'], { from: 'long ago', to: '2100-01-01' }, 'rules.dates-in-range.from: '],
    [
      ['sections', 0, 'fields', 'term', 'pattern'],
      '(',
      'sections.0 (parties-and-term): Invalid regular expression',
    ],
    [['answerSchema', 'properties', 'summary', 'type'], 'strong', 'sections.0 (parties-and-term): '],
  ])('names what is wrong with %j: %j', (path, value, cause) => {
    expect(problem(path, value)).toContain(`x.yaml: ${cause}`);
  });

  it('names the line of broken YAML', () => {
    expect(() => parseReportType('name: [', 'x.yaml')).toThrow(/x\.yaml: .*line 1/s);
  });
});
