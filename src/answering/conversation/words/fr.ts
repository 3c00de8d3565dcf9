/** How French hangs a question on the one before. */
import type { FollowUpWords } from './words.ts';
import { latin, listed, lowerFirst, unended } from './words.ts';

const ordinals =
  'premi(?:er|ère)|second|seconde|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|\\d{1,3}\\s?(?:er|re|ère|e|ème)';

export const french: FollowUpWords = {
  opening:
    /^(?:et|alors|mais|ou|puis|ok|d'accord|merci|très bien|parfait|super|je vois|compris|oui|non|bien|donc|aussi|ensuite|maintenant|qu'en est-il (?:de |du |des |d')?|quid (?:de |du |des |d')?|et si|quant (?:à|au|aux)|(?:la |le )?même(?:s)?(?: question| chose)?(?: pour| avec| sur)?|idem(?: pour)?|pareil(?: pour)?)(?:(?<=[' ])|(?!\p{L}))[\s,:;…–-]*/iu,
  closing: null,
  asking: latin(
    "qu'est-ce que|qu'est-ce qui|est-ce que|est-ce|quel(?:le)?s?|qui|que|quoi|comment|pourquoi|quand|où|combien|est|sont|était|étaient|fut|a|ont|avait|a-t-il|a-t-elle|est-il|est-elle|fait|font|va|sera|doit|peut|faut",
  ),
  filler: new RegExp(
    `${latin("le|la|les|un|une|du|des|de|au|aux|à|en|dans|par|pour|sur|avec|bureau|secrétariat|direction|oit|rapport|évaluation|document|proposée?s?|prévue?s?|suggérée?s?|recommandée?s?|montre(?:z)?|donne(?:z)?|dis|dites|moi|nous|svp|s'il (?:te|vous) plaît|encore|aussi|plus|autre|autres|exactement|numéro|n[°o]|celle|celles|celui|ceux|ci|y|il|elle|on|se|été|correspondante?s?|suit|suivent|fait suite|font suite|suite|suivie?s?|repose(?:nt)?|apporté(?:e|es)?|donnée?s?|et|ou|derrière|faite?s?|formulée?s?|assortie?s?|là|quelque chose|toutes?|tous|point|question|chose|complète?s?|complet|officielle?|répéte[rz]|répète|résume[rz]?|explique[rz]?|décri(?:s|vez|re)|développe[rz]?|détails?|ensemble|reste|reçue?|obtenue?|après|elle-même|lui-même|même|me|t|peux|tu|vous|pouvez|je|veux|voir|connaître|voudrais").source}|(?<![\\p{L}])(?:[ldsnjcm]|qu)'|-t-|-(?=\\s|$)`,
    'giu',
  ),
  parts: {
    response: latin(
      'réponses?|reponses?|répond(?:re|u|ue|us|ent|it)?|répond-il|réactions?|réagi(?:t|r|ssent)?|commentaires?|observations?|avis|position|(?:bureau|direction|secrétariat) (?:dit|pense|déclare|(?:en |y )?(?:dit|pense))|(?:dit|pense|en dit|en pense|compte faire|prévoit|entend faire) le bureau|bureau (?:compte|prévoit|entend|va)(?:-t-il)?(?: faire)?|(?<=^\\s*(?:le )?)(?:bureau|secrétariat)(?=[\\s?.!]*$)',
    ),
    steps: latin(
      '(?:prochaines? |futures? )?(?:étapes?|etapes?|mesures?|actions?)(?: suivantes?| proposées?| de suivi)?|démarches?|suites? (?:données?|proposées?)',
    ),
    finding: latin(
      'constats?|constatations?|constate|conclusions?|fondements?|fondée?s?|fonde|base|basée?s?|justifi\\p{L}*|motifs?|raisons?|découle(?:nt)?|provien(?:t|nent)|procède(?:nt)?|origine|résultats?|appuie|repose(?:nt)?',
    ),
    text: latin('dit|disent|texte|teneur|contenu|énoncé|libellé|énonce|recommande|demande|prévoit|stipule'),
  },
  nouns: { recommendation: latin('recommandations?'), paragraph: latin('paragraphes?') },
  pointed: {
    recommendation: latin('(?:cette|ces|ladite|lesdites|la même|cette même|cette dernière) recommandations?'),
    paragraph: latin('(?:ce|ces|ledit|le même|ce même) paragraphes?'),
  },
  definite: { recommendation: latin('(?:la|les) recommandations?'), paragraph: latin('(?:le|les) paragraphes?') },
  one: new RegExp(
    `${latin('celle-ci|celle-là|celui-ci|celui-là|celle ci|celui ci|ceci|cela|à ce sujet|à cet égard|là-dessus|ça(?! va)|elle(?!-même)|cette dernière|ce dernier|la même|sa|son|ses|y(?! (?:a|avait|aura|eut|ait|en a)(?!\\p{L}))|y(?= a-t-(?:il|elle|on) (?:répondu|réagi|donné))|y(?= (?:a|ont) (?:répondu|réagi))').source}|-(?:t-)?elle(?!\\p{L})`,
    'giu',
  ),
  several: new RegExp(
    `${latin('celles-ci|celles-là|ceux-ci|ceux-là|elles|eux|leurs?|(?:toutes )?les deux|tous les deux|ces dernières|ces derniers').source}|-elles(?!\\p{L})`,
    'giu',
  ),
  there: latin('là-bas'),
  next: latin(
    "(?:la |le )?(?:recommandation |paragraphe )?(?:suivante?|d'après)|(?:la |le )?prochaine?(?: recommandation| paragraphe)?|(?:celle|celui) (?:d'après|qui suit)",
  ),
  previous: latin(
    "(?:la |le )?(?:recommandation |paragraphe )?(?:précédente?|d'avant)|(?:celle|celui) (?:d'avant|qui précède)",
  ),
  among: latin(
    "(?:d'entre|parmi|de) (?:elles|eux|celles-ci|ceux-ci|celles-là|ceux-là|ces (?:recommandations|paragraphes))",
  ),
  last: latin('(?:la |le )?derni(?:er|ère)'),
  number: latin(
    `(?<ordinal>${ordinals})|(?:numéro|n[°o]|#)?\\s*(?<cardinal>\\d{1,3})|(?<spelt>deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)`,
  ),
  counting: latin('combien'),
  determiner: /(?<!\p{L})(?:(?:le|la|les|un|une|des|du|de|au|aux|son|sa|ses|leurs?) |[ld]')$/iu,
  topic: (typed) =>
    typed
      .replace(/^(?:sur|de|au sujet de|à propos de|concernant|pour|en|à|dans)\s+|^d'/iu, '')
      .replace(/^(?:au|du)\s/iu, 'le ')
      .replace(/^(?:aux|des)\s/iu, 'les '),
  whyWord: /^(?:pourquoi|pour quelle raison)(?!\p{L})/iu,
  why: /^(?:(?:et |mais )?pourquoi(?: (?:donc|cela|ça|ceci|pas|ainsi))?|pour quelles? raisons?|comment (?:ça|cela) se fait(?:-il)?|à quoi (?:est-ce|cela est-il) dû|d'où (?:vient|cela vient-il)(?: cela)?|quelle(?:s)? (?:en )?(?:est|sont) (?:la|les) raisons?)$/iu,
  yesOrNo:
    /^(?!comment|pourquoi|quel|combien|où|quand|que |qui |à |sur |dans |de )(?:est-ce que?|est-ce qu'|y a-t-il|(?:[\p{L}’']+\s+){0,4}?[\p{L}’']+-(?:t-)?(?:il|elle|ils|elles|on)(?!\p{L}))/iu,
  about:
    /(?<=(?<!\p{L})(?:sur|concernant|à propos de|au sujet de|en matière de|quant à) (?:la |le |les |l')?)[^,?]+?(?=\s*\?*$)/iu,
  put: [
    // « Le Bureau l’a-t-il acceptée ? », « Qui en est responsable ? »
    [
      /(?<!\p{L})l'(?:a-t-(?:il|elle|on)|a|ont(?:-ils)?) \p{L}+é(?=e?s?(?!\p{L}))e?s?/iu,
      (name, matched) => `${matched.slice(2).replace(/es?$/u, '')} ${article(name)}${name}`,
    ],
    [/(?<=^qui )en est responsable/iu, (name) => `est responsable de ${article(name)}${name}`],
    [
      // With a noun before the verb the pronoun only says it again: « l’OIT n’est-elle pas … ».
      /^(?<lead>(?:(?:combien d(?:e |')\p{L}+|d'où|quand|comment|pourquoi|où|que|de quoi|à qui|par qui|à quoi|sur quoi)\s+)?)(?=\p{L}+-(?:t-)?elle(?!\p{L}))/iu,
      (name, lead) => `${lead}${article(name)}${name} `,
    ],
    [latin("(?:de|d’|d') ?(?:celle-ci|celle-là|celui-ci|celui-là)"), (name) => `de ${article(name)}${name}`],
    [
      latin(
        "(?:qu')?(?:celle-ci|celle-là|celui-ci|celui-là|(?:cette|ladite|cette même|la même) recommandation|(?:ce|ledit|le même) paragraphe|celles-ci|celles-là|ceux-ci|(?:ces|lesdites) (?:recommandations|paragraphes)|(?<!-)elle(?!-même)|(?<!-)elles|cette dernière)",
      ),
      (name, matched) => `${/^qu'/iu.test(matched) ? 'que ' : ''}${article(name)}${name}`,
    ],
  ],
  name: (kind, numbers) =>
    `${kind === 'recommendation' ? 'recommandation' : 'paragraphe'}${numbers.length > 1 ? 's' : ''} ${listed(numbers, 'et')}`,
  question: (part, kind, numbers) => {
    const name = french.name(kind, numbers);
    const isOne = numbers.length < 2;
    const with_ = `${article(name)}${name}`;
    if (part === 'response')
      return `Quelle est la réponse du Bureau ${isOne ? (kind === 'paragraph' ? 'au' : 'à la') : 'aux'} ${name} ?`;
    if (part === 'steps') return `Quelles étapes sont proposées pour ${with_} ?`;
    if (part === 'finding') return `Sur quelle constatation repose${isOne ? '' : 'nt'} ${with_} ?`;
    return `Que di${isOne ? '' : 'sen'}t ${with_} ?`;
  },
  paragraphOf: (numbers) => {
    const name = french.name('recommendation', numbers);
    return `À quel paragraphe ${numbers.length < 2 ? 'fait' : 'font'} suite ${article(name)}${name} ?`;
  },
  recommendationsOf: (paragraphs) =>
    `Quelles recommandations suivent ${article(french.name('paragraph', paragraphs))}${french.name('paragraph', paragraphs)} ?`,
  country: (name) => `Que dit le rapport au sujet de ce pays : ${name} ?`,
  whyRecommended: (numbers) =>
    `Pourquoi l’évaluation fait-elle ${article(french.name('recommendation', numbers))}${french.name('recommendation', numbers)} ?`,
  whyOf: (question, isYesOrNo) =>
    isYesOrNo ? `Pourquoi ${lowerFirst(unended(question))} ?` : `${unended(question)} – et pourquoi ?`,
};

function article(name: string): string {
  if (/^\p{L}+s /u.test(name)) return 'les ';
  return name.startsWith('paragraphe') ? 'le ' : 'la ';
}
