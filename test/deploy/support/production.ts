import { join } from 'node:path';
import { packageServices } from '@countersign/local/runtime/packaging/package-services';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';

const root = join(import.meta.dirname, '..', '..', '..');

/** The stage that is packaged. */
export const STAGE = 'production';

/** A region that is not the embedded runtime's. */
export const REGION = 'us-east-1';

/** Packages every service for the stage that locks for years, far away from the embedded runtime. */
export const packageProduction = (): Promise<ServicePackage[]> =>
  packageServices({
    root,
    stage: STAGE,
    region: REGION,
    packagesPath: join(root, '.countersign', 'packages-production'),
  });
