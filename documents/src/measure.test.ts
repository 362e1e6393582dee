import { expect, it } from 'vitest';
import { firstPages, textLayerText } from './measure.ts';
import { makePdf } from './testing/make-pdf.ts';

it('takes the first pages of a PDF, and no more', async () => {
  const three = await makePdf((pdf) =>
    pdf.text('The first page.').addPage().text('The second page.').addPage().text('The third page.'),
  );
  const text = await textLayerText(await firstPages(three, 2));
  expect(text).toContain('The second page.');
  expect(text).not.toContain('third');
});

it('names pages that are not there', async () => {
  const one = await makePdf((pdf) => pdf.text('The only page.'));
  await expect(firstPages(one, 2)).rejects.toThrow('2');
});
