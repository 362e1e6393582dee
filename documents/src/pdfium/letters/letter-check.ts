import type { Engine } from '../engine.ts';
import { edgesAt, type Glyphs } from '../glyphs.ts';
import type { PageGeometry } from '../page-geometry.ts';
import { boundsOf, type PageObject } from '../page-objects.ts';
import { readText } from '../read-text.ts';
import { drawText } from './draw-text.ts';
import { isAnother, isChecked, type KnownShapes, shapesOf } from './is-another.ts';
import { type InkArea, shapeIn } from './letter-shape.ts';
import { endOfGlyph, isLigature } from './ligature.ts';
import { isMoreThanALetter } from './more-than-a-letter.ts';
import { standardLetters } from './standard-letters.ts';
import { leans, withStraightText } from './straight-text.ts';
import { type InkView, turnedInk } from './turned-ink.ts';
import { quartersOf, type UprightPage, uprightPage } from './upright-page.ts';

/** Pixels of a line's height at which its letters are looked at. */
const LINE_HEIGHT = 34;

/** A glyph this much wider than its line is high, or as high as a few lines, may be more than the sign that it is. */
const WIDE = 2;
const TALL_POINTS = 30;

/** Widths of a letter, in heights of its line, that are told apart: in one font they are always the same. */
const WIDTHS = 64;
const WIDEST = 1024;

/** The page of which text is looked at, by PDFium's handles. */
interface CheckedPage {
  readonly document: number;
  readonly page: number;
  readonly geometry: PageGeometry;
}

type TurnedPage = CheckedPage & { readonly upright: UprightPage };

/** How often a letter is looked at that looks like another one: something of its neighbours may reach into it. */
const LOOKS = 3;

/** What is known of one letter of a font. */
interface Verdict {
  looks: number;
  /** Whether it was seen to be what it is claimed to be. */
  isSame: boolean;
  isOther: boolean;
}

const isLarge = (page: UprightPage, width: number, height: number): boolean =>
  height * page.height > TALL_POINTS || width * page.width > WIDE * height * page.height;

/** What is known so far of a letter of this width, in heights of its line. */
function verdictOf(known: Map<number, Verdict>, unit: number, width: number): Verdict {
  const key = unit * WIDEST + Math.min(WIDEST - 1, Math.round(width * WIDTHS));
  const earlier = known.get(key);
  if (earlier) return earlier;
  const verdict = { looks: 0, isSame: false, isOther: false };
  known.set(key, verdict);
  return verdict;
}

const isImpostor = (verdict: Verdict | undefined): boolean => verdict?.isOther === true && !verdict.isSame;

/** Of letters that no font draws as one. */
const IMPOSTOR: Verdict = { looks: 0, isSame: false, isOther: true };

interface DrawnObject {
  /** Upright; undefined for what cannot be drawn. */
  readonly text: InkView | undefined;
  /** Where it stands, in fractions of the page turned so that it is upright. */
  readonly left: number;
  readonly width: number;
}

/** By letter; the same in every document. */
const shapes = new Map<number, KnownShapes>();

function knownShapes(engine: Engine, unit: number): KnownShapes {
  const known = shapes.get(unit) ?? shapesOf(String.fromCodePoint(unit), standardLetters(engine));
  shapes.set(unit, known);
  return known;
}

/** Compares the letters that the fonts of a document draw with those that they claim to draw. */
export class LetterCheck {
  readonly #engine: Engine;
  /** A text object that keeps the font of this handle, so that no other font gets the handle. */
  readonly #kept = new Map<number, number>();
  /** By font, then by letter and width. */
  readonly #known = new Map<number, Map<number, Verdict>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Which of a page's glyphs show another letter than the text says. */
  impostors(page: CheckedPage, texts: readonly PageObject[], glyphs: Glyphs): Uint8Array {
    const verdicts: (Verdict | undefined)[] = new Array(glyphs.count);
    const objects = new Map(texts.map((object) => [object.handle, object]));
    const aslant = this.#checkUpright(page, objects, glyphs, verdicts);
    const found = new Uint8Array(glyphs.count);
    for (let index = 0; index < glyphs.count; index++) found[index] = Number(isImpostor(verdicts[index]));
    if (aslant.size > 0) this.#checkAslant(page, [...aslant], glyphs, found);
    return found;
  }

  /** Checks the texts that are upright but for quarter turns. @returns the others */
  #checkUpright(
    page: CheckedPage,
    objects: ReadonlyMap<number, PageObject>,
    glyphs: Glyphs,
    verdicts: (Verdict | undefined)[],
  ): Set<PageObject> {
    const turned = [0, 1, 2, 3].map((quarters) => ({
      ...page,
      upright: uprightPage(quarters, page.geometry),
    }));
    const aslant = new Set<PageObject>();
    for (let from = 0, to = 0; from < glyphs.count; from = to) {
      const handle = glyphs.objects[from]!;
      for (to = from + 1; to < glyphs.count && glyphs.objects[to] === handle; ) to++;
      const object = objects.get(handle);
      const quarters = quartersOf(glyphs.turns[from]!);
      const upright = quarters === undefined ? undefined : turned[quarters];
      if (object && upright && !leans(this.#engine, object))
        this.#checkObject(upright, object, glyphs, [from, to], verdicts);
      else if (object) aslant.add(object);
    }
    return aslant;
  }

  /** Checks texts that run aslant or lean, while they stand upright. */
  #checkAslant(page: CheckedPage, texts: readonly PageObject[], glyphs: Glyphs, found: Uint8Array): void {
    withStraightText(this.#engine, texts, () => {
      const straight = readText(this.#engine, page.page, page.geometry);
      const verdicts: (Verdict | undefined)[] = new Array(straight.count);
      this.#checkUpright(page, new Map(texts.map((text) => [text.handle, text])), straight, verdicts);
      const asked = new Set(texts.map(({ handle }) => handle));
      const places = Map.groupBy(
        Array.from({ length: glyphs.count }, (_, index) => index),
        (index) => glyphs.objects[index]!,
      );
      // Straightened, the texts of a page may come in another order, the letters of each do not.
      const reached = new Map<number, number>();
      for (let index = 0; index < straight.count; index++) {
        const handle = straight.objects[index]!;
        if (!asked.has(handle)) continue;
        const at = reached.get(handle) ?? 0;
        reached.set(handle, at + 1);
        const place = places.get(handle)?.[at];
        if (place !== undefined) found[place] = Number(isImpostor(verdicts[index]));
      }
    });
  }

  free(): void {
    for (const object of this.#kept.values()) this.#engine.api.FPDFPageObj_Destroy(object);
    this.#kept.clear();
  }

  #knownOf(document: number, object: number): Map<number, Verdict> {
    const { api } = this.#engine;
    const font = api.FPDFTextObj_GetFont(object);
    const known = this.#known.get(font) ?? new Map<number, Verdict>();
    if (this.#known.has(font)) return known;
    this.#kept.set(font, api.FPDFPageObj_CreateTextObj(document, font, 1));
    this.#known.set(font, known);
    return known;
  }

  #checkObject(
    page: TurnedPage,
    object: PageObject,
    glyphs: Glyphs,
    [from, to]: readonly [number, number],
    verdicts: (Verdict | undefined)[],
  ): void {
    const known = this.#knownOf(page.document, object.handle);
    let drawn: DrawnObject | undefined;
    for (let index = from, next = from; index < to; index = next) {
      next = endOfGlyph(glyphs, index, to);
      const unit = glyphs.units[index]!;
      const edges = page.upright.place(edgesAt(glyphs.boxes, index));
      const [left, right, height] = [edges[0], edges[2], edges[3] - edges[1]];
      if (!isChecked(unit) && !isLarge(page.upright, right - left, height)) continue;
      if (next > index + 1) {
        if (!isLigature(glyphs.units.subarray(index, next))) verdicts.fill(IMPOSTOR, index, next);
        continue;
      }
      const verdict = verdictOf(known, unit, (right - left) / height);
      verdicts[index] = verdict;
      if (verdict.isSame || verdict.looks >= LOOKS) continue;
      drawn ??= this.#draw(page, object, height);
      this.#look(verdict, drawn, [left, right], unit);
    }
  }

  #draw(
    { document, page, geometry, upright }: TurnedPage,
    object: PageObject,
    lineHeight: number,
  ): DrawnObject {
    const [left, top, right, bottom] = upright.place(boundsOf(this.#engine, object, geometry.toFraction));
    const [across, down] = [upright.width / geometry.unit, upright.height / geometry.unit];
    const [width, height] = [(right - left) * across, (bottom - top) * down];
    const scale = LINE_HEIGHT / (lineHeight * down);
    const text = drawText(this.#engine, { document, page, object: object.handle, width, height }, scale);
    // PDFium draws it as it stands on the page before `/Rotate`.
    const quarters = (4 + geometry.quarterTurns - upright.quarters) % 4;
    return { text: text && turnedInk(text, quarters), left, width: right - left };
  }

  #look(verdict: Verdict, drawn: DrawnObject, [from, to]: readonly [number, number], unit: number): void {
    verdict.looks++;
    const { text, left, width } = drawn;
    if (!text) return;
    const column = (x: number): number =>
      Math.min(text.width, Math.max(0, ((x - left) / width) * text.width));
    const area = { ...text, x0: Math.floor(column(from)), x1: Math.ceil(column(to)) };
    const isOther = this.#isOther(area, unit);
    if (isOther === undefined) return;
    verdict.isOther ||= isOther;
    verdict.isSame = !isOther;
  }

  /** Undefined where there is too little ink to tell. */
  #isOther(area: InkArea, unit: number): boolean | undefined {
    if (isMoreThanALetter(area)) return true;
    const shape = shapeIn(area);
    return shape && isChecked(unit) && isAnother(shape, knownShapes(this.#engine, unit));
  }
}
