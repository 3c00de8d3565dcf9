/** The language of a follow-up: of its own few words where they tell, else that of the conversation. */
import type { Language } from '../../shared/language.ts';
import { languages } from '../../shared/language.ts';
import { normalized } from '../facts/facts.ts';
import { followUpWords } from './words/index.ts';

export type Spoken = {
  readonly language: Language;
  /** Whether the words tell, or only the conversation does. */
  readonly isTold: boolean;
};

/** `before`: the language that was last spoken. */
export function languageOf(asked: string, before: Language): Spoken {
  const text = normalized(asked);
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0 && han >= latin) return { language: 'zh', isTold: true };
  const scores = new Map(languages.map((one) => [one, one === 'zh' ? 0 : scoreOf(text, one)] as const));
  const best = Math.max(0, ...scores.values());
  if (best === 0 || scores.get(before) === best) return { language: before, isTold: best > 0 };
  return { language: [...scores].find(([, score]) => score === best)?.[0] ?? before, isTold: true };
}

function scoreOf(text: string, language: Language): number {
  const words = followUpWords[language];
  const opening = words.opening.test(text.replace(/^[¿¡\s]+/u, '')) ? 1 : 0;
  const mark = language === 'es' && /[¿¡]/u.test(text) ? 1 : 0;
  const telling = [
    words.asking,
    words.filler,
    words.one,
    words.several,
    ...Object.values(words.parts),
    ...Object.values(words.nouns),
    words.next,
    words.previous,
    words.last,
  ];
  return telling.reduce(
    (score, pattern) => score + (text.match(pattern)?.length ?? 0),
    opening + mark + (words.why.test(text.replace(/^[¿¡\s]+|[\s?!.]+$/gu, '')) ? 2 : 0),
  );
}
