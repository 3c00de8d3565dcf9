/**
 * Which part of a recommendation a question is after: its steps, the response to it, the finding behind it or its text.
 * Told by words of the four languages; a question that names no part wants the recommendation with what belongs to it.
 */
import { fold } from '../shared/text.ts';

export const aspects = ['text', 'steps', 'finding', 'response'] as const;
export type Aspect = (typeof aspects)[number];

/** Alternatives per language; those in Latin script match whole words, Chinese ones anywhere. */
const alternatives: Readonly<Record<Aspect, { readonly zh: string; readonly latin: string }>> = {
  text: {
    zh: '说(?:了)?(?:些)?什么|讲(?:了)?什么|写(?:了)?什么|内容|原文',
    latin: 'says?|states?|text|wording|dit|disent|énoncent?|texte|libellé|dicen?|texto',
  },
  steps: {
    zh: '下一步|后续步骤|拟议步骤|(?:关键|主要|重点)行动|采取(?:的|哪些|什么)?措施|具体(?:措施|步骤|做法)|(?:列|提|规定)(?:出|了)*(?:哪些|什么)(?:措施|步骤)',
    latin:
      '(?:next|proposed|follow-?up|key) (?:steps?|actions?)|steps?|prochaines? (?:étapes?|mesures?)|(?:étapes?|mesures?|actions?) (?:proposées?|suivantes?|clés?|principales)|étapes|(?:próxim[oa]s|siguientes) (?:pasos|medidas|etapas)|pasos|(?:medidas|acciones) (?:propuestas|clave|principales|de seguimiento)',
  },
  finding: {
    zh: '依据|根据|源于|基于|背景|结论|调查结果|审查结果|哪一?段|发现',
    latin:
      'findings?|behind|based on|basis|follows? from|gives? rise|rationale|constat\\p{L}*|fond(?:é|ée|ement)|découle|justifi\\p{L}*|hallazgos?|constataci\\p{L}*|fundament\\p{L}*|se basa|motiva',
  },
  response: {
    zh: '回应|答复|反应|评注|回复|接受|同意|拒绝|劳工局.{0,8}(?:说|意见|看法)',
    latin:
      '(?:office|secretariat|management|bureau|secrétariat|direction|oficina|secretaría|administración) (?:says?|dit|dice)|respon\\p{L}*|repl(?:y|ies|ied)|comments?|accept\\p{L}*|agree[ds]?|reject\\p{L}*|react\\p{L}*|répon\\p{L}*|observations?|commentaires?|rejet\\p{L}*|réagi\\p{L}*|respuestas?|contest\\p{L}*|comentarios?|acept\\p{L}*|rechaz\\p{L}*|reaccion\\p{L}*',
  },
};

const patternOf = ({ zh, latin }: { readonly zh: string; readonly latin: string }): RegExp =>
  new RegExp(`${zh}|(?<!\\p{L})(?:${latin})(?!\\p{L})`, 'u');
const words: Readonly<Record<Aspect, RegExp>> = {
  text: patternOf(alternatives.text),
  steps: patternOf(alternatives.steps),
  finding: patternOf(alternatives.finding),
  response: patternOf(alternatives.response),
};

/** Why something is recommended is told by the finding; why it is answered so, by the answer itself. */
const why = /(?<!\p{L})(?:why|pourquoi|por qué)(?!\p{L})/u;

/** Parts the question asks for, in the order they are printed; empty when it names none. */
export function askedAspects(question: string): readonly Aspect[] {
  const folded = fold(question);
  return aspects.filter(
    (aspect) =>
      words[aspect].test(folded) || (aspect === 'finding' && why.test(folded) && !words.response.test(folded)),
  );
}

/** The side that answers the report, as what does or says something. */
const answeringSide =
  /(?:劳工局|秘书处|管理层|主管部门)(?:.{0,4}(?:打算|计划|准备|将|会|要|怎样|怎么|如何|对|的|认为|表示|说|是否|有什么|作出|做出|采取))|(?<!\p{L})(?:office|management|secretariat|bureau|direction|secrétariat|oficina|secretaría|administración)(?!\p{L}).{0,12}(?<!\p{L})(?:intends?|plans?|will|going to|do|doing|says?|said|promises?|commits?|propose|respond\p{L}*|react\p{L}*|compte|entend|fera|va|vont|prévoit|dit|répond\p{L}*|piensa|hará|va a|prevé|dice|respond\p{L}*|tiene previsto)(?!\p{L})|(?<!\p{L})(?:will|does|do|did|would|compte faire|hará|piensa hacer) (?:the |le |la |l')?(?:office|management|secretariat|bureau|direction|oficina|secretaría|administración)(?!\p{L})/u;

/** Whether the question is after what the Office says or means to do, as its answers to the report tell. */
export function wantsResponse(question: string): boolean {
  const folded = fold(question);
  return answeringSide.test(folded) && !recommendedBy.test(folded);
}

/** What the evaluation recommends to the Office is not the Office's answer. */
const recommendedBy = /建议.{0,8}劳工局|(?<!\p{L})(?:recommend\p{L}*|should|devrait|debería|recomiend\p{L}*)(?!\p{L})/u;

const whichRecommendation =
  /哪(?:一|几|些)?(?:项|条|个)?(?:的)?建议|(?:有|提出|给出)(?:了)?(?:什么|哪些|何)?建议|建议(?:做|采取)?(?:什么|哪些)|(?<!\p{L})(?:which|what) recommendations?(?!\p{L})|(?<!\p{L})(?:does|do|did) .{0,60}(?<!\p{L})recommend(?:ed)?(?!\p{L})|(?<!\p{L})quelles? (?:est la |sont les )?recommandations?(?!\p{L})|(?<!\p{L})recommande(?:nt)?(?!\p{L})|(?<!\p{L})(?:qué|cuál es la|cuáles son las) recomendaci(?:ón|ones)(?!\p{L})|(?<!\p{L})(?:se )?recomienda(?:n)?(?!\p{L})/u;

/** Whether the question wants recommendations for an answer: "which recommendation deals with …". */
export function wantsRecommendation(question: string): boolean {
  return whichRecommendation.test(fold(question));
}

/** Words that only link the recommendation asked for to what it is about. */
const linking =
  /涉及|谈到|提到|提及|关于|有关|针对|讨论|(?<!\p{L})(?:deals?(?: with)?|concerns?|address(?:es)?|about|relates?(?: to)?|refers?(?: to)?|covers?|speaks? of|asks?(?: to| for)?|porte(?:nt)? sur|concerne(?:nt)?|traite(?:nt)?(?: de)?|vise(?:nt)?(?: à)?|demande(?:nt)?|trata(?:n)?(?: de)?|se refiere(?:n)?(?: a)?|aborda(?:n)?|concierne(?:n)?|pide(?:n)?)(?!\p{L})/giu;

/** What such a question is about, without the words that ask for the recommendation; the question itself when nothing else is left. */
export function topicOf(question: string): string {
  const pattern = new RegExp(whichRecommendation.source, 'giu');
  const topic = question.replace(pattern, ' ').replace(linking, ' ').replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(topic) ? topic : question;
}
