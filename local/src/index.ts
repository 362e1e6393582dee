export { type PackagingOptions, packageServices } from './runtime/packaging/package-services.ts';
export type { ServicePackage } from './runtime/packaging/service-package.ts';
export { type Runtime, startRuntime } from './runtime/runtime.ts';
export type { RuntimeOptions } from './runtime/runtime-options.ts';
