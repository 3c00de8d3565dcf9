/**
 * Orders to the program itself: to produce a text of some kind, to act, to play somebody, to forget its rules or to give them
 * away. They are told from requests for what the report says by the mood of the clause and by what is to be done with what:
 * "write out recommendation 4" and "list the countries" ask the report, "write a press release" and "delete the list" do not.
 */
import { references } from '../../report/reference.ts';
import { fold } from '../../shared/text.ts';
import { isForeignImperative } from './imperative.ts';

/** Alternatives of the languages in Latin script together: none of these words means another thing in another of them. */
const frames = [
  'please|kindly|just|now|then|also|so|first|finally|instead|and|or',
  "(?:can|could|would|will) (?:you|u)(?: please)?|i(?:'d| would) like you to|i (?:want|need|order|ask) you to|you (?:must|should|will|shall|have to|need to)|help me(?: to)?|go ahead and|let's|do",
  "veuillez|merci de|s'il (?:te|vous) plaît|et|ou|puis|ensuite|maintenant|alors",
  "(?:peux|pourrais|veux|voudrais)-tu|(?:pouvez|pourriez|voulez|voudriez)-vous|tu (?:dois|peux|vas|devras)|vous (?:devez|allez)|il faut que tu|je (?:veux|voudrais|souhaite) que (?:tu|vous)|(?:aide|aidez)-moi à|ne|n'",
  'por favor|y|e|o|luego|ahora|después|entonces|no',
  '(?:puede|puedes|podrías|podría|quieres|debes|tienes que)|(?:quiero|necesito|quisiera) que|ayúdame a|haz el favor de',
].join('|');
/** Where a clause in the imperative may begin. */
const opening = `(?:^|[.,;:!?¡¿(»"”—–]|\\s-|(?<!\\p{L})(?:and|then|et|puis|y|luego))\\s*(?:(?:${frames})(?:,\\s*|\\s+))*`;
/** What makes of an English verb one with an object, where the word could as well be a noun. */
const object =
  '(?= (?:the|an?|all|any|every(?:thing|one|body)?|each|my|your|our|their|his|this|that|these|those|it|them|me|us|him|her|no|only|out|to|as|that|like|from|in|for|yes|with|always|\\d+|recommendations?|paragraphs?))';

const acting = {
  en: 'translate|calculate|compute|convert|delete|erase|remove|send|forward|e-?mail|mark|tag|book|buy|order|rewrite|edit|modify|update|execute|run|install|activate|deactivate|enable|disable|pretend|role-?play|impersonate|simulate|forget|ignore|disregard|override|bypass|answer|respond|reply|stop|schedule|publish|save|upload|download|approve|reset|switch|act|behave|speak|sing|drop|skip|hide|leak|play',
  fr: 'mets|mettez|calcule[rz]?|converti(?:s|ssez|r)|tradui(?:s|sez|re|ses)|supprime[rz]?|efface[rz]?|envoie|envoyez|envoyer|transfère[rz]?|marque[rz]?|coche[rz]?|réserve[rz]?|commande[rz]?|modifie[rz]?|réécri(?:s|vez|re)|exécute[rz]?|lance[rz]?|installe[rz]?|active[rz]?|désactive[rz]?|fai(?:s|tes) (?:semblant|comme si)|joue[rz]?|simule[rz]?|oublie[rz]?|ignore[rz]?|contourne[rz]?|réponds|répondez|cesse[rz]?|publie[rz]?|enregistre[rz]?|télécharge[rz]?|répète[rz]?|recopie[rz]?|agi(?:s|ssez)|comporte-toi|parle[rz]?|chante[rz]?|(?:tiens|tenez)(?: \\p{L}+)? compte',
  es: 'ponte|calcul(?:a|e|ar)|conviert(?:e|a)|convertir|tradu(?:ce|zca|cir|zcas|ce(?:me|nos|lo))|borr[aeé]\\p{L}*|elimin(?:a|e|es|ar|ame|alo)|env(?:ía|íe|iar|íame|íale|íales|iarme)|reenv[ií]\\p{L}*|marc(?:a|ar|ame)|marque|reserv(?:a|ar|ame)|resérv\\p{L}*|compr(?:a|ar|ame)|modific(?:a|ar)|reescrib\\p{L}*|ejecut(?:a|e|ar)|instal(?:a|ar)|activ(?:a|e|ar)|desactiv(?:a|e|ar)|fing(?:e|ir)|hag?z? de cuenta|haz(?:te)? (?:de cuenta|como si|pasar)|simul(?:a|e|ar)|olvíd\\p{L}*|olvid(?:a|e|es|ar)|ignor(?:a|e|es|ar)|omit(?:e|ir)|respond(?:e|er|as)|contest(?:a|ar|es)|dej(?:a|ar) de|public(?:a|ar)|guard(?:a|ar)|descarg(?:a|ar)|repit(?:e|a|as)|copi(?:a|ar)|act(?:úa|uar|úe)|compórta\\p{L}*|habl(?:a|ar)|cant(?:a|ar|ame)',
} as const;
/** These produce a text whatever its kind, unless it is one of those that only arrange what the report says. */
const drafting =
  'draft|compose|rédige[rz]?|rédiges|compose[rz]|redact(?:a|e|ar|es|ame)|redáct\\p{L}*|compón\\p{L}*|componer|invent(?:e[rz]?|a|ar)?|imagine[rz]?(?! (?:that )?(?:i|we|je|nous)(?!\\p{L}))(?= (?:an?|une?|des|some)(?!\\p{L}))';
const producing =
  "write|put together|i (?:want|need)|i'd like|je (?:veux|voudrais)|quiero|necesito|hagas|prepare|create|generate|produce|make|craft|design|give|tell|send|sing|show|need|want|know|got|have|écri(?:s|vez|re|ves)|prépare[rz]?|crée[rz]?|génère[rz]?|fai(?:s|tes|re)|donne[rz]?|raconte[rz]?|montre[rz]?|di(?:s|tes|re)|connai(?:s|ssez)|escrib(?:e|a|ir|irme|as)|escríb\\p{L}*|prepar(?:a|e|ar|ame|es)|prepárame|cre(?:a|ar)|gener(?:a|ar)|haz(?:me)?|hacer(?:me)?|d(?:a|á|e)(?:me|nos)|dar(?:me)?|cuént\\p{L}*|cont(?:ar)?me|sabes|conoces|elabor(?:a|e|ar|ame)";
/** Kinds of text that no report is asked for. */
const genres =
  'press releases?|op-eds?|editorials?|thes[ie]s|homework|powerpoint|decks?|sonnets?|odes?|translation|communiqués?|statements? (?:to|for|on behalf)|e-?mails?|letters?|speech(?:es)?|tweets?|(?:blog |linkedin |facebook )posts?|blogs?|newspaper articles?|essays?|poems?|haikus?|limericks?|songs?|lyrics|jokes?|riddles?|(?:fairy |short |bedtime )?stor(?:y|ies)|fables?|novels?|scripts?|code|programs? (?:in|that)|python|sql|minutes|memos?|petitions?|contracts?|cvs?|slogans?|recipes?|toasts?|presentations?|slides|advertisements?|invitations?|complaints?|horoscopes?|raps?|' +
  'éléments de langage|devoirs|traduction|communiqués?|courriels?|lettres?|discours|poèmes?|chansons?|blagues?|histoires?|contes?|articles? de presse|dissertations?|éditos?|éditorial|procès-verbal|notes? de service|pétitions?|contrats?|recettes?|présentations?|scénarios?|devinettes?|' +
  'notas? de prensa|deberes|tesis|traducción|comunicados?|correos?|cartas?|discursos?|tuits?|poemas?|versos|canci(?:ón|ones)|chistes?|cuentos?|historias?|artículos? de prensa|ensayos?|actas?|peticiones|contratos?|recetas?|presentaci(?:ón|ones)|adivinanzas?|eslóganes|código';
/** What only arranges what the report says. */
const arranging =
  'list|lists|summary|summaries|overview|table|outline|bullet|answer|up|summari[sz]e|liste|résumé|synthèse|aperçu|tableau|réponse|lista|resumen|síntesis|tabla|cuadro|respuesta|text(?:e|o)?';
/** What is the program's own and nobody's business. */
const own =
  '(?:system|initial|hidden|internal|secret|original|developer) (?:prompt|instructions?|message|rules|guidelines|settings)|prompt|api[- ]?keys?|passwords?|access (?:keys?|codes?)|secret keys?|credentials|tokens?|source code|environment variables|' +
  'your (?:own |internal |secret |hidden )?(?:instructions?|rules|guidelines|configuration|settings|database|server|files|training data|code|logs|knowledge|opinion|views?|prompts?|memory|restrictions)|' +
  "(?:instructions?|consignes?|règles|message|invite) (?:système|internes?|cachées?|secrètes?|initiales?)|mots? de passe|clés? (?:d'accès|api|secrètes?)|identifiants|code source|(?:tes|ton|ta|vos|votre) (?:propres? )?(?:instructions?|consignes?|règles|configuration|base de données|serveur|fichiers|code|avis|opinion|mémoire|message)|" +
  '(?:instrucci(?:ón|ones)|normas|reglas|mensaje) (?:del? sistema|internas?|ocultas?|secretas?|iniciales?)|contraseñas?|claves?(?: (?:de acceso|api|secretas?))?|credenciales|código fuente|(?:tus?|sus) (?:propias? )?(?:instrucci(?:ón|ones)|normas|reglas|configuración|base de datos|servidor|archivos|código|opinión|memoria)';
const words = "(?:[\\p{L}\\p{N}'’-]+ ){0,4}?";
const few = "(?:[\\p{L}\\p{N}'’-]+ ){0,3}?";
const bounded = (alternatives: string): string => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`;

const orders: readonly RegExp[] = [
  `${opening}(?:${acting.en})${object}`,
  `${opening}(?:${acting.fr}|${acting.es})(?:-(?:moi|nous|leur|lui|les|le|la))?(?!\\p{L})(?= (?:le|la|les|l'|un|une|tout|toute|tous|toutes|toujours|siempre|cuánto|combien|\\d+|mon|ma|mes|ton|ta|tes|ce|cette|ces|que|plus|comme|en|à|au|du|de|el|los|las|al|una|todo|toda|todos|todas|mi|mis|tu|tus|este|esta|solo|como|sin|seulement|uniquement|recommandations?|recomendaci\\p{L}*)(?!\\p{L})| l')`,
  `${opening}(?:${drafting})(?:-(?:moi|nous))?(?!\\p{L})(?! (?:me |us |moi |nous )?(?:an? |une? |the |la |le |el |los |las |les )?(?:\\p{L}+ )?(?:${arranging})(?!\\p{L}))`,
  `${opening}(?:m'|nous |me )?(?:${producing})(?:-(?:moi|nous|leur))?(?!\\p{L}) ${words}(?:${genres})(?!\\p{L})`,
  // Who shows or has them may be asked of a report on keys; that they be given may not.
  `${opening}(?:${producing}|print|reveal|output|list|display|share|repeat|affiche[rz]?|révèle[rz]?|recopie[rz]?|partage[rz]?|envoie|envoyez|muéstr\\p{L}*|mostrar(?:me)?|muestra|revel(?:a|ar|ame)|imprim(?:e|ir)|env[ií]ame|dime|compart(?:e|ir))(?:-(?:moi|nous))?(?!\\p{L}) ${words}(?:${own})(?!\\p{L})`,
  `(?:what|which|show|quel(?:le)?s?|cuál(?:es)?|qué)(?: \\p{L}+)? (?:is|are|sont|est|son|es) (?:your|tes|ton|ta|vos|votre|tus?) ${few}(?:instructions?|rules|prompts?|api keys?|passwords?|consignes?|règles|mot de passe|clé|instrucci(?:ón|ones)|reglas|contraseña|clave)(?!\\p{L})`,
  `${opening}(?:repeat|output|print|copy|echo|paste) (?:everything|all|back|verbatim|(?:the|your) (?:above|text|words|previous|conversation|first|last|message))(?!\\p{L})`,
  // A part given to it: "you are now", "from now on you", "imagine that you are".
  "(?:^|[.,;:!?¡¿]\\s*|\\sand )(?:from (?:now|this point|this moment|here) on(?:wards?)?,? (?:you|your|always|never|only|answer|respond|reply|act|speak)|you(?:'re| are) (?:now |henceforth )?(?:an?|the|my|dan|no longer|free)(?!\\p{L})|you(?:'re| are) now)",
  `${opening}(?:imagine|suppose) (?:that )?you(?!\\p{L})|${opening}(?:imagine[rz]?|suppose[rz]?) que (?:tu|vous)(?!\\p{L})|${opening}(?:imagina|supón|supongamos) que (?:eres|tú)(?!\\p{L})`,
  '(?:à partir de (?:maintenant|cet instant)|désormais|dorénavant),? (?:tu|vous|réponds|répondez|ne réponds)(?!\\p{L})|(?:^|[.,;:!?]\\s*)tu es (?:maintenant |désormais )?(?:une?|le|la|mon|ma)(?!\\p{L})',
  '(?:a partir de (?:ahora|este momento)|desde ahora|de ahora en adelante),? (?:eres|serás|tú|solo|contest\\p{L}*|respond\\p{L}*|actú\\p{L}*|habl\\p{L}*)|(?:^|[.,;:!¡]\\s*)(?:ahora )?eres (?:ahora )?(?:un|una|el|la|mi)(?!\\p{L})(?![^?]*\\?)',
  `${bounded('developer mode|jailbreak|mode développeur|modo (?:de )?desarrollador|without (?:any )?(?:restrictions|filters)|no restrictions')}`,
  `${bounded('ignore|disregard|forget|override|bypass|oublie[rz]?|ignore[rz]?|olvid[ae]|ignor[ae]')} ${words}(?:instructions?|rules|prompts?|guidelines|consignes?|règles|instrucciones|reglas|normas)(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, 'u'));

/** What opens a Chinese clause that asks for something to be done. */
const asking =
  '^(?:请|麻烦|劳驾|拜托|你|您|帮我|帮忙|替我|给我|为我|帮|替|来|去|要|必须|需要|可以|能不能|能否|现在|然后|接着|再|并且|并|而且|就|都|先|一律|只|直接|马上|立即)*';
const chineseGenres =
  '诗|诗歌|笑话|段子|故事|小说|歌|歌词|代码|程序|脚本|新闻稿|公报|声明|邮件|电邮|信|公函|投诉信|讲话|讲稿|发言稿|演讲|推文|帖子|博客|文章|作文|论文|请愿书|合同|简历|口号|菜谱|祝词|会议记录|纪要|检讨|广告|邀请函|通知|评论';
const chineseOwn =
  '系统提示|提示词|提示语|密码|密钥|口令|令牌|源代码|凭证|(?:你|您)(?:们)?的?(?:系统|内部|初始|原始|自己的|个人的?)?(?:指令|规则|设定|数据库|服务器|配置|训练数据|看法|意见|观点|知识|api ?key)|api ?key';
/** A clause that asks something is no order: 谁把它翻译成中文. */
const interrogative = /谁|什么|哪|几|多少|吗|呢|为何|如何|怎|是否|何时|何地|有没有/u;
const chineseOrders: readonly RegExp[] = [
  `${asking}(?:把|将).{1,24}?(?:翻译|译成|译为|删|改成|改为|修改|标记|标为|标注为|发送|发给|寄给|转发|改写|设为|关闭|输出|贴出|念|忘)`,
  `${asking}(?:写|作|编|讲|说|来|起草|撰写|草拟|拟|拟写|编写|创作|生成|准备|做|发)(?:一|个|首|段|篇|点|份|封|些|条|几)*(?:(?:关于|有关|给|以|为)?.{0,14}的?)?(?:${chineseGenres})(?!说明)`,
  `${asking}(?:翻译|删除|删掉|清空|发送|转发|订|预订|购买|买|执行|运行|启动|进入|切换|安装|下载|登录|标记|通知|扮演|假装|模仿|充当|冒充|忘记|忘掉)(?!次|数|率|员|人|单|购|金|户|书)`,
  '(?:忽略|无视|忘记|忘掉|不要(?:管|理会|遵守)|别管|抛开|绕过|跳过|突破).{0,14}(?:规则|指令|指示|提示|设定|限制|要求|说明)',
  `${asking}(?:给|发|告诉|显示|打印|输出|重复|泄露|透露|贴出|说出|公开|展示|列出|提供)(?:我|出|一下|给我)*.{0,10}?(?:${chineseOwn})`,
  '(?:你|您)(?:的)?(?:密码|密钥|api ?key|系统提示词?|提示词)',
  '(?:从现在(?:起|开始)|从此|今后|以后|接下来)(?:，|,)?(?:你|您|请|只|不要|用|都|回答|每次)',
  '(?:假设|想象|设想|如果)(?:你|您)(?:是|现在)|(?:^|[，。！,])(?:你|您)(?:现在)?(?:是|就是)(?:一|个|名|位)+(?!.{0,12}(?:吗|还是|？))',
  '开发者模式|越狱模式|不受(?:任何)?限制地?(?:回答|说)|没有任何限制地',
].map((pattern) => new RegExp(pattern, 'u'));

/** Whether `question` orders the program to do something that is not to tell what the report says. */
export function isOrder(question: string): boolean {
  const folded = fold(question);
  // A place that is named can be shown, in whatever language it is wanted.
  const told = references(question).length > 0 ? folded.replace(translation, ' ') : folded;
  if (orders.some((pattern) => pattern.test(told)) || isForeignImperative(told)) return true;
  return told
    .split(/[，。；！？,;!?：:]+/u)
    .some((clause) => !interrogative.test(clause) && chineseOrders.some((pattern) => pattern.test(clause.trim())));
}

const translation = /translate|tradui(?:s|sez|re)|traduce|traduzca|traducir|翻译/gu;
