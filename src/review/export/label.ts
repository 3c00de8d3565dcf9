/** How an item is called where people read of it. */
import type { Language } from '../../shared/language.ts';
import type { Item } from '../item.ts';
import { exportWordingIn } from './wording/index.ts';

/** "Recommendation 5", "Paragraph 9", "Point for decision (paragraph 20)". */
export function labelOf(item: Item, language: Language): string {
  const wording = exportWordingIn[language];
  if (item.kind === 'recommendation') return wording.recommendation(item.recommendation.number);
  return item.kind === 'decision' ? wording.decision(item.paragraph) : wording.paragraph(item.paragraph);
}
