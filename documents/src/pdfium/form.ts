import type { Engine } from './engine.ts';
import { readWideText } from './strings.ts';

/** A list longer than that is none that a person chooses from. */
const MAX_OPTIONS = 1000;

/** `FPDF_FORMFIELD_COMBOBOX`, `_LISTBOX` and `_TEXTFIELD`: fpdf_formfill.h */
const FILLED_IN = new Set([4, 5, 6]);
/** `FPDF_FORMFLAG_REQUIRED`: fpdf_annot.h */
const REQUIRED = 0x02;

interface Choice {
  /** As a person sees it; nothing where there is no list. */
  readonly shown: readonly string[];
  readonly kept: string;
}

/** The form of a document, opened when it is first asked for. */
export interface Form {
  /** What was chosen in a list or box, and what it keeps for that. @param field PDFium's handle of its annotation */
  choice(field: number): Choice;
  /** Whether it must be filled in, as a text or from a list, and is not. @param field PDFium's handle of its annotation */
  isLeftEmpty(field: number): boolean;
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
  const keptBy = (form: number, field: number): string =>
    readWideText(engine, (buffer, length) => api.FPDFAnnot_GetFormFieldValue(form, field, buffer, length));
  return {
    isLeftEmpty(field) {
      const { form } = opened ?? open();
      if (!FILLED_IN.has(api.FPDFAnnot_GetFormFieldType(form, field))) return false;
      const isRequired = (api.FPDFAnnot_GetFormFieldFlags(form, field) & REQUIRED) !== 0;
      return isRequired && keptBy(form, field).trim() === '';
    },
    choice(field) {
      const { form } = opened ?? open();
      const read = (fill: (buffer: number, length: number) => number): string => readWideText(engine, fill);
      const count = Math.min(MAX_OPTIONS, Math.max(0, api.FPDFAnnot_GetOptionCount(form, field)));
      const shown = Array.from({ length: count }, (_, option) => option)
        .filter((option) => api.FPDFAnnot_IsOptionSelected(form, field, option))
        .map((option) =>
          read((buffer, length) => api.FPDFAnnot_GetOptionLabel(form, field, option, buffer, length)),
        );
      return { shown, kept: keptBy(form, field) };
    },
    close() {
      if (!opened) return;
      api.PDFiumExt_ExitFormFillEnvironment(opened.form);
      api.PDFiumExt_CloseFormFillInfo(opened.info);
    },
  };
}
