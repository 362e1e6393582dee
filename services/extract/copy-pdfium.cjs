const copyBeside = require('../../deploy/copy-beside.cjs');

/** Puts pdfium.wasm where `documents` looks for it first. */
module.exports = [copyBeside([require.resolve('@embedpdf/pdfium/pdfium.wasm')])];
