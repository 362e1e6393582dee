/** Stands for a character that no font holds. */
export const MISSING = '□';

/** A stretch of text that one font can show. */
export interface Stretch<Font> {
  readonly text: string;
  /** The text, or a box for each of its characters. */
  readonly shown: string;
  readonly font: Font;
}

/** Splits text so that each stretch is set in the first of the fonts that holds it, and in boxes if none does. */
export function stretchesOf<Font>(
  text: string,
  fonts: readonly Font[],
  holds: (font: Font, codePoint: number) => boolean,
): Stretch<Font>[] {
  const holder = (character: string) => fonts.find((font) => holds(font, character.codePointAt(0)!));
  const boxes = () => holder(MISSING)!;
  const stretches: { text: string; shown: string; font: Font; lacking: boolean }[] = [];
  for (const character of text) {
    const font = holder(character);
    const last = stretches.at(-1);
    const shown = font === undefined ? MISSING : character;
    const lacking = font === undefined;
    if (last && last.font === (font ?? boxes()) && last.lacking === lacking) {
      last.text += character;
      last.shown += shown;
    } else {
      stretches.push({ text: character, shown, font: font ?? boxes(), lacking });
    }
  }
  return stretches;
}
