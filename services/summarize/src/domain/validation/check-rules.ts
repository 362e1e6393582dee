import type { ValidationError } from '@countersign/events';
import { storableText } from '@countersign/shared';
import type { ReportType, SectionDefinition } from '../report-types/report-type.ts';
import { RULES } from '../rules/index.ts';
import type { RuleSubject } from '../rules/rule.ts';

/** Applies the rules of the report type and of the section; the section's options take precedence. */
export function checkRules(
  subject: RuleSubject,
  reportType: ReportType,
  section: SectionDefinition,
): ValidationError[] {
  const options: Record<string, unknown> = { ...reportType.rules, ...section.rules };
  return RULES.filter(({ name }) => options[name] !== undefined).flatMap((rule) =>
    rule
      .check(subject, options[rule.name])
      .map(({ path, message }) => ({ rule: rule.name, path, message: storableText(message, 2000) })),
  );
}
