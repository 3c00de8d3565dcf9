/** How Spanish hangs a question on the one before. */
import type { FollowUpWords } from './words.ts';
import { latin, listed, lowerFirst, unended } from './words.ts';

const ordinals =
  'primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|undécim[oa]|duodécim[oa]|\\d{1,3}\\.?[ªºa]';
/** After "esta" and "ese" as pronouns comes no noun. */
const noNoun =
  '(?=\\s*(?:$|[?.,;!:]|(?:a|al|de|del|en|con|para|por|sobre|es|fue|era|son|tiene|tienen|dice|dicen|menciona|mencionan|habla|incluye|y|o|también|no|se|ha|han|qué|últim[oa]s?)(?!\\p{L})))';

export const spanish: FollowUpWords = {
  opening:
    /^(?:y|e|o|pero|entonces|ok|vale|muy bien|perfecto|de acuerdo|entiendo|entendido|sí|no|bien|gracias|también|además|ahora|luego|pues|(?:y )?qué hay (?:de|del|sobre|con)|(?:y )?qué (?:pasa|ocurre|sucede) con|(?:y )?qué tal|en cuanto a|(?:lo|la) mism[oa](?: pregunta)?(?: para| con| sobre| de)?|igual(?: para| con)?)(?!\p{L})[\s,:;…–¿-]*/iu,
  closing: null,
  asking: latin(
    'qué|que|cuál(?:es)?|quién(?:es)?|cómo|cuándo|dónde|cuánt[oa]s?|por qué|es|son|fue|fueron|era|está|están|tiene|tienen|ha|han|hay|hubo|hace|hizo|debe|puede',
  ),
  filler: latin(
    'el|la|los|las|lo|un|una|unos|unas|de|del|al|a|en|por|para|con|sobre|oficina|secretaría|administración|dirección|oit|informe|evaluación|documento|propuest[oa]s?|proponen|propone|sugerid[oa]s?|previst[oa]s?|recomendad[oa]s?|muestre|muéstrame|muestra|diga|dime|dame|deme|me|nos|favor|otra|vez|también|más|exactamente|número|n[ºo°]|se|le|les|dio|dan|sigue|siguen|siguió|correspondientes?|detrás|tras|hecha|y|o|algo|todos|todas|punto|pregunta|complet[oa]|oficial|quiero|quisiera|ver|saber|conocer|puedes?|respecto|repite|repita|resume|resuma|explica|explique|describe|detalles?|demás|resto|recibió|tuvo|obtuvo|mism[oa]s?|sí|junt[oa]s?',
  ),
  parts: {
    response: latin(
      'respuestas?|respond\\p{L}*|contest\\p{L}*|reaccion\\p{L}*|reacción|comentarios?|comentó|postura|posición|opinión|opina|(?:oficina|secretaría|administración) (?:dice|dijo|piensa|opina)|(?:dice|dijo|piensa|opina|hará|va a hacer|prevé) la oficina|(?<=^\\s*(?:la )?)(?:oficina|secretaría)(?=[\\s?.!]*$)',
    ),
    steps: latin(
      '(?:próxim[oa]s |siguientes )?(?:pasos?|medidas?|acciones?|etapas?)(?: siguientes?| propuest[oa]s?| de seguimiento)?|seguimiento',
    ),
    finding: latin(
      'constataci\\p{L}*|hallazgos?|conclusi\\p{L}*|fundament\\p{L}*|basa(?:n|da|do)?|base|justific\\p{L}*|motiv\\p{L}*|razón|razones|origen|resultados?|deriva|apoya|procede|proviene|surge',
    ),
    text: latin('dicen?|texto|contenido|redacción|recomienda|pide|plantea|establece'),
  },
  nouns: {
    recommendation: latin('recomendaci(?:ón|on|ones)'),
    paragraph: latin('p[áa]rrafos?'),
  },
  pointed: {
    recommendation: latin('(?:esta|esa|aquella|estas|esas|dichas?|la misma|la citada) recomendaci(?:ón|on|ones)'),
    paragraph: latin('(?:este|ese|aquel|estos|esos|dichos?|el mismo) p[áa]rrafos?'),
  },
  definite: {
    recommendation: latin('(?:la|las) recomendaci(?:ón|on|ones)'),
    paragraph: latin('(?:el|los) p[áa]rrafos?'),
  },
  one: new RegExp(
    `${latin('ella|ello|esto|eso|aquello|al respecto|qué (?:más |también )?dice(?=[\\s?]*$)|la misma|esta última|se (?:basa|fundamenta|apoya)(?!n| (?:el|la|las|los|est[ae]|es[ae])(?!\\p{L}))').source}|${latin(`(?:esta|este|esa|ese|aquella|aquel)${noNoun}`).source}`,
    'giu',
  ),
  several: new RegExp(
    `${latin('ellas|ellos|sus?|amb[oa]s|(?:las|los) dos').source}|${latin(`(?:estas|estos|esas|esos|aquellas|aquellos)${noNoun}`).source}`,
    'giu',
  ),
  there: latin('allí|ahí|allá'),
  next: latin(
    '(?:la |el )?(?:recomendación |párrafo )?siguiente(?: recomendación| párrafo)?|(?:la |el )?próxim[oa](?: recomendación| párrafo)?|(?:la|el) (?:que sigue|de después)',
  ),
  previous: latin(
    '(?:la |el )?(?:recomendación |párrafo )?(?:anterior|precedente|previ[oa])(?: recomendación| párrafo)?|(?:la|el) de antes',
  ),
  among: latin('(?:de|entre) (?:ellas|ellos|estas|estos|esas|esos)'),
  last: latin('(?:la |el )?últim[oa]'),
  number: latin(
    `(?<ordinal>${ordinals})|(?:número|n[ºo°]|#)?\\s*(?<cardinal>\\d{1,3})|(?<spelt>dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)`,
  ),
  counting: latin('cuánt[oa]s?'),
  determiner: /(?<!\p{L})(?:el|la|los|las|un|una|unos|unas|de|del|al|sus?) $/iu,
  topic: (typed) =>
    typed.replace(/^(?:sobre|de|acerca de|en cuanto a|para|con|en|a)\s+/iu, '').replace(/^(?:al|del)\s/iu, 'el '),
  whyWord: /^(?:por qué|por que)(?!\p{L})/iu,
  why: /^(?:(?:y |pero )?(?:eso |esto )?por qué(?: (?:eso|esto|motivo|razón|no|así))?|a qué se debe(?: (?:eso|esto|ello))?|cómo (?:es eso|así)|cuál(?:es)? (?:es|son) (?:la razón|el motivo|las razones|los motivos))$/iu,
  yesOrNo: /^(?:es|son|fue|está|tiene|tienen|hay|ha|han|se (?:puede|sabe|ha)|debe|puede|existe)(?!\p{L})/iu,
  about:
    /(?<=(?<!\p{L})(?:sobre|acerca de|respecto a|en cuanto a|en materia de) (?:la |el |las |los )?)[^,?]+(?=\s*\?*$)/iu,
  put: [
    // « ¿La aceptó la Oficina? »
    [
      /^l[ao] (?:acept|rechaz|apoy|aprob|aplic)(?:ó|a|ará)(?!\p{L})[^?]*/iu,
      (name, matched) => `${matched.slice(3).trim()} ${article(name)}${name}`,
    ],
    [
      /^(?=(?:menciona|incluye|habla|exige|pide|contiene|cita|aborda|se refiere)(?!\p{L}))/iu,
      (name) => `${article(name)}${name} `,
    ],
    [latin('a (?:este párrafo|ese párrafo)'), (name) => `al ${name}`],
    [latin('de (?:este párrafo|ese párrafo)'), (name) => `del ${name}`],
    [
      new RegExp(
        `${latin('(?:esta|esa|aquella|dicha|la misma) recomendación|(?:este|ese|aquel|dicho) párrafo|(?:estas|esas|dichas) recomendaciones|(?:estos|esos) párrafos|ella|ellas|ello|esto|eso').source}|${latin(`(?:esta|este|esa|ese|estas|estos|esas|esos|aquella)${noNoun}`).source}`,
        'giu',
      ),
      (name) => `${article(name)}${name}`,
    ],
  ],
  name: (kind, numbers) => {
    const isOne = numbers.length < 2;
    const noun =
      kind === 'recommendation' ? (isOne ? 'recomendación' : 'recomendaciones') : isOne ? 'párrafo' : 'párrafos';
    return `${noun} ${listed(numbers, 'y')}`;
  },
  question: (part, kind, numbers) => {
    const name = `${article(spanish.name(kind, numbers))}${spanish.name(kind, numbers)}`;
    const n = numbers.length < 2 ? '' : 'n';
    if (part === 'response')
      return `¿Cuál es la respuesta de la Oficina ${name.startsWith('el ') ? `al ${name.slice(3)}` : `a ${name}`}?`;
    if (part === 'steps') return `¿Qué próximos pasos se proponen para ${name}?`;
    if (part === 'finding') return `¿En qué constatación se basa${n} ${name}?`;
    return `¿Qué dice${n} ${name}?`;
  },
  paragraphOf: (numbers) => {
    const name = spanish.name('recommendation', numbers);
    return `¿A qué párrafo sigue${numbers.length < 2 ? '' : 'n'} ${article(name)}${name}?`;
  },
  recommendationsOf: (paragraphs) =>
    `¿Qué recomendaciones siguen ${paragraphs.length < 2 ? 'al' : 'a los'} ${spanish.name('paragraph', paragraphs)}?`,
  country: (name) => `¿Qué dice el informe sobre ${name}?`,
  whyRecommended: (numbers) =>
    `¿Por qué hace la evaluación ${article(spanish.name('recommendation', numbers))}${spanish.name('recommendation', numbers)}?`,
  whyOf: (question, isYesOrNo) =>
    isYesOrNo ? `¿Por qué ${lowerFirst(unended(question))}?` : `¿${unended(question)} – y por qué?`,
};

function article(name: string): string {
  if (name.startsWith('recomendaciones')) return 'las ';
  if (name.startsWith('párrafos')) return 'los ';
  return name.startsWith('párrafo') ? 'el ' : 'la ';
}
