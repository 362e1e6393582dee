export { type PackagingOptions, packageServices } from './packaging/package-services.ts';
export type { ServicePackage } from './packaging/service-package.ts';
export { type Runtime, type RuntimeOptions, startRuntime } from './runtime/runtime.ts';
