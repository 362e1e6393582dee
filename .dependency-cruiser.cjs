/** What loads, or is loaded by, Lambda and the AWS SDK. */
const AWS = '(^|/)node_modules/(@aws-sdk|@smithy|@middy|@aws-lambda-powertools|@types/aws-lambda)/';

/** Code, not the tests beside it and what only they use. */
const CODE = '(\\.test\\.tsx?$|/src/testing/)';

/** What only developers run: tests, generators of what is committed, the renderer of the samples. */
const DEVELOPERS = `${CODE}|^(test|checks|samples)/|/(generate|openapi|fixtures)/|/testing\\.ts$`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-no-layer-above',
      comment: 'domain/ decides; it knows none of the layers above it',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: CODE },
      to: { path: '^services/[^/]+/src/((app|adapters|handlers|http)/|(config|container)\\.ts)' },
    },
    {
      name: 'domain-and-app-reach-no-aws',
      comment: 'neither by an import of their own nor by way of another file, types included',
      severity: 'error',
      from: { path: '^services/[^/]+/src/(domain|app)/', pathNot: CODE },
      to: { path: AWS, reachable: true },
    },
    {
      name: 'app-imports-no-adapter-handler-config-or-container',
      comment: 'app/ gets its ports as arguments; clients are built in container.ts',
      severity: 'error',
      from: { path: '^services/[^/]+/src/app/', pathNot: CODE },
      to: { path: '^services/[^/]+/src/((adapters|handlers)/|(config|container)\\.ts)' },
    },
    {
      name: 'handlers-import-no-aws-client',
      severity: 'error',
      from: { path: '^services/[^/]+/src/handlers/', pathNot: CODE },
      to: { path: '@aws-sdk/client-' },
    },
    {
      name: 'services-import-no-other-service-runtime-or-cli',
      comment: 'a service imports events, shared and libraries, never another service nor the runtime',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: CODE },
      to: { path: '^(services|local|cli|samples)/', pathNot: '^services/$1/' },
    },
    {
      name: 'console-reaches-neither-node-nor-aws',
      comment: 'what the console ships reaches neither Node nor the AWS SDK',
      severity: 'error',
      from: { path: '^services/console/src/', pathNot: CODE },
      to: { path: `${AWS}|^(node:|fs|path|crypto|os|http)`, reachable: true },
    },
    {
      name: 'events-import-no-other-workspace',
      severity: 'error',
      from: { path: '^events/src/', pathNot: CODE },
      to: { path: '^(api|shared|documents|models|services|local|cli|samples)/' },
    },
    {
      name: 'shared-imports-no-workspace-but-api-and-events',
      severity: 'error',
      from: { path: '^shared/src/' },
      to: { path: '^(documents|models|services|local|cli|samples)/' },
    },
    {
      name: 'shared-reaches-no-aws-outside-its-aws-folder',
      comment: 'what loads the AWS SDK or Powertools lives in shared/src/aws',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: ['^shared/src/aws/', CODE] },
      to: { path: AWS, reachable: true },
    },
    {
      name: 'documents-models-and-samples-import-no-service-runtime-or-cli',
      severity: 'error',
      from: { path: '^(documents|models|samples)/', pathNot: CODE },
      to: { path: '^(services|local|cli)/' },
    },
    {
      name: 'runtime-imports-no-service-or-cli',
      comment: 'the embedded runtime runs what was packaged; it never imports it',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(services|cli)/' },
    },
    {
      name: 'runtime-core-imports-no-emulated-service',
      comment: 'core/ is what the services of aws/ are built on; runtime/ wires both',
      severity: 'error',
      from: { path: '^local/src/core/', pathNot: CODE },
      to: { path: '^local/src/(aws|runtime)/' },
    },
    {
      name: 'cli-imports-only-public-entries-of-services',
      comment: 'the command takes of a service what its package exports, not its inside',
      severity: 'error',
      from: { path: '^cli/src/', pathNot: CODE },
      to: { path: '^services/[^/]+/', pathNot: '^services/[^/]+/(src/(index|priced)\\.ts|upload/)' },
    },
    {
      name: 'what-runs-needs-no-packages-of-developers',
      comment: 'npm ci --omit=dev is enough to start, to process and to package',
      severity: 'error',
      from: { pathNot: DEVELOPERS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // Of this project alone: packages keep what they ship in a folder of that name.
    exclude: { path: '^(?!.*node_modules/).*(\\.serverless|\\.esbuild|/dist/)|\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
