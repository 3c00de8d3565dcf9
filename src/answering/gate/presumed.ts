/**
 * A turn that a question takes for granted, held against the report: "why was the Centre closed?" has no answer in a report that
 * closes nothing there. Where what the question is about stands in the report without that turn, the report is to be shown.
 */
import { references } from '../../report/reference.ts';
import { sharedBy } from '../../retrieval/rank.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import { fold, sentences } from '../../shared/text.ts';
import { soughtBy } from '../sought.ts';
import { stanceIn, statedFor } from './acceptance.ts';
import { carriageOf } from './carriage.ts';
import type { Turn } from './turns.ts';
import { says, turns } from './turns.ts';

/** Least of what it is about that must stand in the report for the report to say anything on it. */
const leastAbout = 0.3;
/** A sentence speaks of the same thing with this share of what the best one carries. */
const sameThing = 0.6;
/** How many passages show what the report does state. */
const mostShown = 2;

/** Questions that take for granted what they name: a reason, a time, a number or somebody is asked of what has come about. */
const presuming =
  /为什么|为何|何以|缘何|的原因|何时|什么时候|哪一?年|多少|哪些?|(?<!\p{L})(?:why|how come|when|how many|which|in what year|pourquoi|quand|combien|quel(?:le)?s?|por qué|cuándo|cuánt[oa]s|qué)(?!\p{L})/u;
/** Neither what the question is about nor what is said of it. */
const sayings =
  /评估人?员?|评价|审查|报告|文件|认为|指出|建议|提议|要求|决定|主张|为什么|为何|的原因|说|(?<!\p{L})(?:why|how come|did|does|do|was|were|is|are|has|have|the|(?:report|evaluation|evaluators?|review|paper)(?:'s)?|recommend\p{L}*|propos\p{L}*|suggest\p{L}*|ask(?:s|ed)?|demand\p{L}*|decid\p{L}*|conclud\p{L}*|find|found|say|says|hold|pourquoi|rapport|évaluation|évaluateurs?|examen|recommand\p{L}*|demand\p{L}*|décid\p{L}*|juge\p{L}*|estim\p{L}*|conclu\p{L}*|-t-(?:il|elle|on)|por qué|informe|evaluación|evaluador\p{L}*|examen|recom\p{L}*|pide\p{L}*|sost\p{L}*|decid\p{L}*|consider\p{L}*|concluy\p{L}*)(?!\p{L})/gu;

/** A passage, and its sentence that says most of what is so. */
export type Instead = { readonly passage: string; readonly quote: string };

/** What says what is so in place of what `question` presumes; nothing where it presumes nothing amiss. */
export async function unstatedIn(
  question: string,
  language: Language,
  index: ReportIndex,
): Promise<readonly Instead[]> {
  const folded = fold(question);
  const sought = soughtBy(question);
  if (!presuming.test(folded)) return [];
  const presumed = turns.filter(
    ({ words, contrary }) => (contrary === null || sought === 'reason') && says(words, folded),
  );
  if (presumed.length === 0) return [];
  // Whether a recommendation was turned down is told by the response to it, which need not say again what it is about.
  if (references(question).length > 0) return [];
  const isOfResponses =
    stanceIn(question, language, index.report) !== undefined && statedFor('rejects', index.report).length > 0;
  for (const turn of presumed) {
    if (turn.name === 'refusing' && isOfResponses) continue;
    const about = presumed.reduce((rest, { words }) => rest.replace(words, ' '), folded.replace(sayings, ' '));
    const carriage = await carriageOf(about, language, index);
    if (carriage.words.length === 0 || carriage.best < leastAbout) continue;
    const shown = instead(turn, carriage, index);
    if (shown.length > 0) return shown;
  }
  return [];
}

/** Passages on the same thing, best first, where none of their sentences says the `turn`; none where one does. */
function instead(
  { words, contrary }: Turn,
  carriage: Awaited<ReturnType<typeof carriageOf>>,
  { passages, lexical }: ReportIndex,
): readonly Instead[] {
  const near: (Instead & { readonly worth: number })[] = [];
  let isContrary = false;
  for (const [place, { id, text }] of passages.entries()) {
    const inPassage = carriage.passages[place] as number;
    const first = lexical.firstRow[place] as number;
    const printed = sentences(text);
    const inRows = printed.map((_, at) => (carriage.rows[first + at] as number | undefined) ?? 0);
    const most = Math.max(0, ...inRows.map((inRow) => sharedBy(inPassage, inRow)));
    if (most < sameThing * carriage.best) continue;
    const said = printed.map((sentence, at) => {
      // What says the contrary, or denies what was presumed, answers it best.
      const answers =
        (contrary !== null && fold(sentence.text).search(contrary) >= 0) || fold(sentence.text).search(words) >= 0;
      return { quote: sentence.text, worth: inPassage + (inRows[at] as number) + (answers ? 1 : 0) };
    });
    if (says(words, text)) return [];
    if (contrary !== null && says(contrary, text)) isContrary = true;
    const [best] = [...said].sort((x, y) => y.worth - x.worth);
    if (best !== undefined) near.push({ passage: id, quote: best.quote, worth: best.worth });
  }
  if (contrary !== null && !isContrary) return [];
  return near
    .sort((x, y) => y.worth - x.worth)
    .slice(0, mostShown)
    .map(({ passage, quote }) => ({ passage, quote }));
}
