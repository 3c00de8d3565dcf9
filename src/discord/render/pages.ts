/**
 * Shares pieces out over as few messages as hold them, in order. A piece is never divided, and what introduces the next piece
 * goes with it.
 */
import type { Piece } from './blocks.ts';

export type Budget = {
  /** Characters of a message. */
  readonly text: number;
  /** Characters that a gap takes. */
  readonly gap: number;
  /** Text displays and ruled lines together. */
  readonly components: number;
};

/** A stretch of text without a gap, under a ruled line or not. */
export type Section = { readonly text: string; readonly isRuled: boolean };

/** More messages than these would flood a channel: the rest is attached. */
export const mostMessages = 4;

/** The sections of each message; one more message than may be sent says that there would be too many. */
export function paginate(pieces: readonly Piece[], budget: Budget): readonly (readonly Section[])[] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  for (const piece of pieces) {
    if (pages.length > mostMessages) break;
    if (page.length > 0 && !fits([...page, piece], budget)) {
      const kept = page.findLastIndex(({ leads }) => !leads) + 1;
      const leading = kept === 0 ? [] : page.slice(kept);
      // Introductions as long as a message stay where they are.
      const carried = fits([...leading, piece], budget) ? leading : [];
      pages.push(page.slice(0, page.length - carried.length));
      page = [...carried];
    }
    page.push(piece);
  }
  if (page.length > 0) pages.push(page);
  return pages.map(sectionsOf);
}

function fits(page: readonly Piece[], { text, gap, components }: Budget): boolean {
  const sections = sectionsOf(page);
  const size = sections.reduce((sum, section) => sum + section.text.length + gap, -gap);
  const rules = sections.filter(({ isRuled }) => isRuled).length;
  return size <= text && sections.length + rules <= components;
}

function sectionsOf(page: readonly Piece[]): readonly Section[] {
  const sections: Section[] = [];
  for (const [at, { text, joint }] of page.entries()) {
    const last = sections.at(-1);
    if (last !== undefined && joint === 'line')
      sections[sections.length - 1] = { ...last, text: `${last.text}\n${text}` };
    else sections.push({ text, isRuled: at > 0 && joint === 'rule' });
  }
  return sections;
}
