/**
 * What a question takes for granted, held against the report: "why does the evaluation hold that tripartism hinders" states
 * something, and where the report states the contrary in so many words the question has no answer but that.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { Citation } from '../answer.ts';
import { checkStatement } from '../check-statement.ts';
import { printedReader } from '../checking/printed.ts';

/** Asking words that turn a statement into a question for its reason. */
const askingReason: Readonly<Record<Language, RegExp>> = {
  zh: /为什么|为何|缘何|何以|的原因(?:是什么|何在)?|(?:报告|评估|文件)(?:认为|指出|说|得出结论)|[?？]/gu,
  en: /^\s*(?:why|how come)\s+(?:is|are|was|were|did|does|do|has|have|had)?\s*|(?:the )?(?:report|evaluation|paper) (?:say|find|conclude|state|think|hold)s?(?: that)?|\?/giu,
  fr: /^\s*pourquoi\s+(?:est-ce que )?|(?:le rapport|l'évaluation) (?:dit|constate|conclut|estime)(?:-(?:il|elle))? que?|-t-(?:il|elle|on)|\?/giu,
  es: /^\s*¿?\s*por qué\s+|(?:el informe|la evaluación) (?:dice|concluye|considera|sostiene) que|[¿?]/giu,
};

/** Words of the report that say the contrary of what `question` presumes; none where it presumes nothing false. */
export async function contraryTo(
  question: string,
  language: Language,
  index: ReportIndex,
  signal: AbortSignal | undefined,
): Promise<readonly Citation[]> {
  const statement = question.replace(askingReason[language], ' ').replace(/\s+/gu, ' ').trim();
  if (statement === '' || statement === question) return [];
  const tools = { index, read: await printedReader(index), ...(signal === undefined ? {} : { signal }) };
  const { verdict, citations } = await checkStatement(statement, language, tools);
  return verdict === 'contradicted' ? citations : [];
}
