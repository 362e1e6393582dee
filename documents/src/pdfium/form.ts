import type { Engine } from './engine.ts';
import { readWideText } from './strings.ts';

/** A list longer than that is none that a person chooses from. */
const MAX_OPTIONS = 1000;

interface Choice {
  /** As a person sees it; nothing where there is no list. */
  readonly shown: readonly string[];
  readonly kept: string;
}

/** The form of a document, opened when it is first asked for. */
export interface Form {
  /** What was chosen in a list or box, and what it keeps for that. @param field PDFium's handle of its annotation */
  choice(field: number): Choice;
  close(): void;
}

/** @param document PDFium's handle */
export function formOf(engine: Engine, document: number): Form {
  const { api } = engine;
  let opened: { readonly info: number; readonly form: number } | undefined;
  const open = () => {
    const info = api.PDFiumExt_OpenFormFillInfo();
    opened = { info, form: api.PDFiumExt_InitFormFillEnvironment(document, info) };
    return opened;
  };
  return {
    choice(field) {
      const { form } = opened ?? open();
      const read = (fill: (buffer: number, length: number) => number): string => readWideText(engine, fill);
      const count = Math.min(MAX_OPTIONS, Math.max(0, api.FPDFAnnot_GetOptionCount(form, field)));
      const shown = Array.from({ length: count }, (_, option) => option)
        .filter((option) => api.FPDFAnnot_IsOptionSelected(form, field, option))
        .map((option) =>
          read((buffer, length) => api.FPDFAnnot_GetOptionLabel(form, field, option, buffer, length)),
        );
      return {
        shown,
        kept: read((buffer, length) => api.FPDFAnnot_GetFormFieldValue(form, field, buffer, length)),
      };
    },
    close() {
      if (!opened) return;
      api.PDFiumExt_ExitFormFillEnvironment(opened.form);
      api.PDFiumExt_CloseFormFillInfo(opened.info);
    },
  };
}
