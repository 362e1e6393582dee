import { readConfig, stageSettings } from '@countersign/shared';
import * as z from 'zod';

export const config = readConfig(z.object(stageSettings));
