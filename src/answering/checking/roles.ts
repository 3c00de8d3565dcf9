/**
 * Whether a claim gives to one what the report gives to another: actors in the other order, or the halves of two clauses put
 * together crosswise. Told by order and by which clause has which words; it reads no syntax but the agent of a passive.
 */
import type { Language } from '../../shared/language.ts';
import { actorsIn } from '../facts/actors.ts';
import { normalized } from '../facts/facts.ts';
import { carriesWord, sure } from './carriage.ts';
import type { PrintedSegment, PrintedSentence } from './printed.ts';
import type { Said } from './said.ts';

/** Before who acts in a passive: "accepted by the board", 由理事会通过. */
const agent: Readonly<Record<Language, RegExp>> = {
  zh: /(?:被|由)$/u,
  en: /(?:\p{L}ed|made|taken|given|done|held|set|written|put|chosen|sent|paid) by(?: the| an?)?\s*$/iu,
  fr: /\p{L}(?:[éiu]|ées?|és|ies?|is|ues?|us|ite?s?) par (?:les? |la |l')?$/iu,
  es: /\p{L}(?:[ai]d[oa]s?|[ct][oh][oa]s?|ta|to) por (?:el |las? |los )?$/iu,
};
/** Those who decide, answer and ask; that a claim begins with the others (schools, women) turns nothing. */
const deciding: ReadonlySet<string> = new Set(
  'government management office secretariat board committee assembly evaluators stakeholders secretary-general executive-heads executive-director legislative security-council states working-group donors'.split(
    ' ',
  ),
);

/** The actors of a text in the order of who does and who is done to; an agent of a passive comes first. */
function actorsInOrder(text: string, language: Language): readonly string[] {
  const found = actorsIn(text, language)
    .filter(({ id }) => deciding.has(id))
    .map(({ id, start }) => ({
      id,
      at: agent[language].test(text.slice(Math.max(0, start - 24), start)) ? start - text.length : start,
    }));
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ id }) => id))];
}

/** Whether two actors of one sentence stand the other way round in the claim. */
export function swapsActors(said: Said, quoted: readonly PrintedSentence[], language: Language): boolean {
  const own = actorsInOrder(said.text, said.language);
  return quoted.some(({ text }) => {
    const printed = actorsInOrder(normalized(text), language).filter((id) => own.includes(id));
    const common = own.filter((id) => printed.includes(id));
    return common.length === 2 && common[0] !== printed[0];
  });
}

/** Whether two clauses of the claim each join what stands in one printed clause alone to what stands in another alone. */
export function crosses(said: Said, clauses: readonly PrintedSegment[]): boolean {
  const homes = said.clauses.map(({ words }) => {
    const alone = words.flatMap((word) => {
      const at = clauses.flatMap(({ terms }, place) => (carriesWord(word, terms) >= sure ? [place] : []));
      return at.length === 1 ? at : [];
    });
    return new Set(alone);
  });
  const mixed = homes.filter((places) => places.size === 2).map((places) => [...places].sort().join());
  return mixed.length >= 2 && new Set(mixed).size < mixed.length;
}
