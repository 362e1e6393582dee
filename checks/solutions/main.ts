/**
 * `node checks/solutions/main.ts <folder with cdk-nag> <folder of packages>`: AWS's own rules, the pack "AwsSolutions" of
 * cdk-nag, over the compiled templates.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { EXCUSED } from './excused.ts';
import { findingsIn, problemsOf, type Report } from './findings.ts';

const [tools = '', packages = ''] = process.argv.slice(2).map((each) => resolve(each));
const load = createRequire(join(tools, 'package.json'));

/** As far as they are used here: they are installed for this alone, and bring no types along. */
interface Constructs {
  readonly App: new (options: object) => object;
  readonly Stack: new (app: object, name: string) => object;
}
interface Included {
  readonly CfnInclude: new (stack: object, name: string, options: { templateFile: string }) => object;
}
interface Nag {
  readonly AwsSolutionsChecks: new (app: object) => { validateScope(app: object): Report };
}

const { App, Stack }: Constructs = load('aws-cdk-lib');
const { CfnInclude }: Included = load('aws-cdk-lib/cloudformation-include');
const { AwsSolutionsChecks }: Nag = load('cdk-nag');

const app = new App({ analyticsReporting: false });
for (const service of readdirSync(packages)) {
  const templateFile = join(packages, service, 'cloudformation-template-update-stack.json');
  if (existsSync(templateFile)) new CfnInclude(new Stack(app, service), 'Template', { templateFile });
}
const findings = findingsIn(new AwsSolutionsChecks(app).validateScope(app));
const problems = problemsOf(findings, EXCUSED);
console.log(`${findings.length} findings of AwsSolutions, ${problems.length} of them nobody excused`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
