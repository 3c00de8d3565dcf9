/**
 * Questions that take for granted that the Office accepted or rejected a recommendation. Acceptance is never inferred: where
 * no response says so in such words, the question has no answer, and what the responses do say is shown instead.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import { fold } from '../../shared/text.ts';

type Stance = 'accepts' | 'rejects';

const words: Readonly<Record<Stance, RegExp>> = {
  rejects:
    /拒绝|否决|驳回|不(?:予|被)?(?:接受|采纳|同意|赞同)|未(?:被|予)?(?:接受|采纳)|反对|(?<!\p{L})(?:reject\p{L}*|refus\p{L}*|declin(?:e|ed|es)|turn(?:ed)? down|disagree\p{L}*|(?:not|n't) (?:accept\p{L}*|agree\p{L}*)|oppos\p{L}*|rejet\p{L}*|refus\p{L}*|désapprouv\p{L}*|rechaz\p{L}*|rehus\p{L}*|deneg\p{L}*|desestim\p{L}*|opon\p{L}*|opuso)(?!\p{L})/u,
  accepts:
    /接受|采纳|同意|认可|(?<!\p{L})(?:accept\p{L}*|agree(?:d|s)?|endors\p{L}*|approv\p{L}*|approuv\p{L}*|acept\p{L}*|aprob\p{L}*|aprueb\p{L}*)(?!\p{L})/u,
};
/** Whoever accepts or rejects: the side that answers the report. */
const answering =
  /劳工局|秘书处|管理层|办公室|管理部门|主管部门|(?<!\p{L})(?:office|management|secretariat|administration|agency|bureau|direction|secrétariat|oficina|secretaría|administración|dirección)(?!\p{L})/u;
const recommended = /建议|(?<!\p{L})(?:recommend\p{L}*|recommand\p{L}*|recomend\p{L}*)(?!\p{L})/u;

/** Whether `question` presumes such a stance and no response of the report states it. */
export function presumesAcceptance(question: string, language: Language, { report }: ReportIndex): boolean {
  const folded = fold(question);
  const stance: Stance | undefined = words.rejects.test(folded)
    ? 'rejects'
    : words.accepts.test(folded)
      ? 'accepts'
      : undefined;
  if (stance === undefined || !answering.test(folded) || !recommended.test(folded)) return false;
  // In a Chinese question 建议 must be what is accepted, not a verb of its own.
  if (language === 'zh' && /建议(?:接受|采纳|拒绝)/u.test(folded)) return false;
  return !report.responses.some(({ text, heading }) => words[stance].test(fold(`${heading ?? ''} ${text}`)));
}
