/** What was asked of one recommendation or paragraph, asked of another: in the same words where they are of the same language. */
import { references } from '../../report/reference.ts';
import type { Language } from '../../shared/language.ts';
import { detectLanguage } from '../../shared/language.ts';
import { askedAspects } from '../aspects.ts';
import type { SubjectKind, Turn } from './turn.ts';
import { followUpWords } from './words/index.ts';
import type { Part } from './words/words.ts';

/** The newest question that names some of `kind`, with `numbers` in their place; null when none does. */
export function carried(
  turns: readonly Turn[],
  kind: SubjectKind,
  numbers: readonly number[],
  language: Language,
): string | null {
  for (const { question, language: answeredIn } of turns) {
    const named = references(question).filter((reference) => reference.kind === kind);
    const [first] = named;
    const last = named.at(-1);
    if (first === undefined || last === undefined) continue;
    const words = followUpWords[language];
    const isSameLanguage = (detectLanguage(question) ?? answeredIn) === language;
    const isSameForm = named.length > 1 === numbers.length > 1 && first.end >= last.end;
    if (isSameLanguage && isSameForm)
      return `${question.slice(0, first.start)}${words.name(kind, numbers)}${question.slice(first.end)}`;
    return words.question(partOf(question), kind, numbers);
  }
  return null;
}

/** What of a recommendation `question` asks for. */
function partOf(question: string): Part {
  return askedAspects(question).at(-1) ?? 'text';
}
