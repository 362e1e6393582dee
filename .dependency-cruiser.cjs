/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'domain/ decides; it knows neither AWS nor middy, nor the layers above it',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '(@aws-sdk|@smithy|@middy|@aws-lambda-powertools|/src/(app|adapters|handlers)/|/src/(config|container)\\.ts)',
      },
    },
    {
      name: 'app-takes-ports',
      comment: 'app/ gets its ports as arguments; clients are built in container.ts',
      severity: 'error',
      from: { path: '^services/[^/]+/src/app/', pathNot: '\\.test\\.ts$' },
      to: { path: '(@aws-sdk|@smithy|/src/(adapters|handlers)/|/src/(config|container)\\.ts)' },
    },
    {
      name: 'services-stand-alone',
      comment:
        'a service imports events, shared and libraries, never another service nor the embedded runtime',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(services|local|cli|samples)/', pathNot: '^services/$1/' },
    },
    {
      name: 'events-depend-on-nothing',
      severity: 'error',
      from: { path: '^events/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(api|shared|documents|models|services|local|cli|samples)/' },
    },
    {
      name: 'api-depends-on-events-alone',
      comment: 'api/ is what servers and callers agree on; it knows neither',
      severity: 'error',
      from: { path: '^api/src/' },
      to: { path: '(^(shared|documents|models|services|local|cli|samples)/|@aws-sdk|@smithy|@middy)' },
    },
    {
      name: 'shared-depends-on-events-and-api-alone',
      severity: 'error',
      from: { path: '^shared/src/' },
      to: { path: '^(documents|models|services|local|cli|samples)/' },
    },
    {
      name: 'libraries-know-no-service',
      severity: 'error',
      from: { path: '^(documents|models)/' },
      to: { path: '^(services|local|cli)/' },
    },
    {
      name: 'the-runtime-knows-no-service',
      comment: 'the embedded runtime runs what was packaged; it never imports it',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(services|cli)/' },
    },
    {
      name: 'cli-uses-public-entries',
      comment: 'the command takes of a service what its package exports, not its inside',
      severity: 'error',
      from: { path: '^cli/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^services/[^/]+/', pathNot: '^services/[^/]+/(src/index\\.ts|upload/)' },
    },
    {
      name: 'handlers-build-no-clients',
      severity: 'error',
      from: { path: '^services/[^/]+/src/handlers/', pathNot: '\\.test\\.ts$' },
      to: { path: '@aws-sdk/client-' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.serverless|\\.esbuild|/dist/|services/console/src)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
