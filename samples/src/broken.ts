import { createCanvas } from 'canvas-for-node';
import { parseContract } from './contract-source.ts';
import { typeset } from './typeset/typeset.ts';

/** Password of `encrypted.pdf`. Nobody who only has the file knows it. */
export const USER_PASSWORD = 'correct horse battery staple';

/** Every broken sample, by file name. */
export async function brokenFiles(): Promise<Map<string, Uint8Array>> {
  const letter = parseContract('letter.md', LETTER);
  const whole = await typeset(letter);
  return new Map<string, Uint8Array>([
    ['truncated.pdf', whole.subarray(0, Math.floor(whole.length / 2))],
    ['encrypted.pdf', await encrypted(letter)],
    ['empty.pdf', new Uint8Array()],
    ['png-renamed.pdf', photograph()],
    ['zero-pages.pdf', zeroPages()],
  ]);
}

const LETTER = `---
file: letter
title: Amendment No. 1
reference: AM-1
layout: classic
---
1.1 The parties to the Supply Agreement dated 3 February 2025 agree that its term is extended by one year.

1.2 All other terms of the Supply Agreement remain in full force and effect.
`;

/** 128-bit RC4 rather than AES: its bytes do not depend on random vectors, and every reader knows it. */
function encrypted(letter: ReturnType<typeof parseContract>): Promise<Buffer> {
  return typeset(letter, {
    pdfVersion: '1.4',
    userPassword: USER_PASSWORD,
    ownerPassword: `${USER_PASSWORD}!`,
  });
}

function photograph(): Uint8Array {
  const canvas = createCanvas(240, 320);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 240, 320);
  context.fillStyle = '#333333';
  for (let line = 0; line < 18; line += 1)
    context.fillRect(24, 30 + line * 15, line % 5 === 4 ? 110 : 192, 4);
  return canvas.toBuffer('image/png');
}

/** A PDF that follows the rules (ISO 32000-1, 7.7.3) with a page tree that has no leaves. */
function zeroPages(): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const startOfTable = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 3\n0000000000 65535 f \n${entries}trailer\n<< /Size 3 /Root 1 0 R >>\n`;
  return Buffer.from(`${text}startxref\n${startOfTable}\n%%EOF\n`, 'latin1');
}
