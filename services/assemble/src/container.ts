import { stageService } from '@countersign/shared/aws';
import { docxRenderer } from './adapters/docx/docx-renderer.ts';
import { readFonts } from './adapters/fonts/read-fonts.ts';
import { pdfRenderer } from './adapters/pdf/pdf-renderer.ts';
import { openTypefaces } from './adapters/pdf/typefaces.ts';
import type { AssemblePorts } from './app/assemble-report.ts';
import { config } from './config.ts';

const fonts = readFonts();

export const service = stageService('assemble', config);

export const assemblePorts: AssemblePorts = {
  store: service.documents,
  docx: docxRenderer(fonts),
  pdf: pdfRenderer(openTypefaces(fonts)),
};
