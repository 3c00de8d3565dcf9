/**
 * Talk that is no question to a report: a greeting, thanks, how the program is and who made it. Each sentence is looked at for
 * itself, so that a question after a courtesy stays a question, and "could you tell me" is a way of asking and no talk.
 */
import { references } from '../../report/reference.ts';
import { fold, sentences } from '../../shared/text.ts';

const courtesies =
  /你好|您好|大家好|早上好|下午好|晚上好|晚安|再见|谢谢|多谢|感谢|辛苦了|很有(?:用|帮助)|太好了|不客气|在吗|今天天气(?:怎么样|如何|好吗)?|你是谁|你叫什么(?:名字)?|你会(?:做|干)?什么|(?<!\p{L})(?:hello|hi(?: there)?|hey(?: there)?|good (?:morning|afternoon|evening|night|day)|good ?bye|bye|thanks?(?: you)?(?: (?:so|very) much)?|many thanks|cheers|please|you are welcome|you're welcome|how are you(?: (?:doing|today))*|how's it going|what's up|who are you|what's your name|what is your name|nice to meet you|for (?:your|the) (?:help|time|answer|reply)|(?:very |so )?much appreciated|(?:that|this|it)(?:'s| is| was| has been) (?:\p{L}+ ){0,2}(?:help(?:ful)?|useful|perfect|excellent|great|wonderful|kind of you)|c'(?:est|était) (?:\p{L}+ ){0,2}(?:utile|parfait|génial|super)|(?:eso |esto )?(?:es|fue|ha sido) (?:\p{L}+ ){0,2}(?:útil|perfecto|genial|excelente)|bonjour|bonsoir|salut|coucou|merci(?: (?:beaucoup|bien|infiniment))?|au revoir|à bientôt|s'il (?:vous|te) plaît|(?:comment )?ça va|comment (?:allez-vous|vas-tu|vous appelez-vous)|qui (?:êtes-vous|es-tu)|pour (?:votre|ton|l') ?(?:aide|réponse)|hola|buen(?:os|as) (?:días|tardes|noches)|(?:muchas |mil )?gracias|adiós|hasta luego|por favor|¿?qué tal|cómo (?:estás|está usted|te llamas|se llama)|quién eres|por (?:tu|su|la) (?:ayuda|respuesta|atención))(?!\p{L})/gu;
/** Words that join or point, of all four languages: they say nothing by themselves. */
const joining =
  set(`a an the and or but so that this these those it its is are was were be been am i me my you your we us our for to of in on at by with from as all have has had do did does not no yes ok okay well very really much too also now then there here what how who
le la les l un une et ou mais que ce c cela ça ces est sont a ai as avez tu te t vous je j m moi toi nous on pour à de du des d en au aux sur par avec comme si pas ne n oui non très bien aussi alors y qu votre vos ton ta tes mon
el lo los las una unos y e o pero que este esta esto eso es son fue ha he has yo tú me nos os se su sus mi tu para de del al con por como si sí no muy bien también ya qué cómo más más`);
/** Words of which small talk is made. With nothing else beside them a sentence says nothing of a report. */
const social =
  set(`morning afternoon evening night day days today tomorrow yesterday tonight week weekend weekends holiday holidays vacation lunch dinner coffee breakfast sleep slept nap well fine good nice great lovely happy sad bored tired hungry busy funny kind sweet smart clever cool awesome amazing brilliant wonderful quick fast helpful luck soon later see meet rest enjoy everything everybody everyone anyone someone side home family friend friends life lol wrong channel hope sleepy haha hahaha hehe wow yay oops sorry welcome bye goodbye chat talk bot robot human person machine real alive name age old favourite favorite colour color music football weather rain sunny cold hot warm joke jokes fun guys team folks mate dear cheers thank thanks love gran salut hate miss feel feeling doing going hello hi hey there anything else let's im i'm you're that's something about
matin midi soir soirée nuit journée jour aujourd hui demain hier week-end weekend semaine vacances déjeuner dîner café dormi dormir bon bonne bons bonnes beau belle content contente triste fatigué fatiguée faim occupé drôle gentil gentille sympa génial géniale super parfait rapide utile chance bientôt appétit repose toi équipe tout toute tous monde famille ami amie amis vie dérangement mille fois neuf compagnie mdr désolé désolée pardon bienvenue robot humain personne machine réel nom prénom âge couleur musique foot football préféré préférée temps météo froid chaud pluie soleil blague blagues merci aidé aide fait vas va ici quelqu quelqu'un quelqu’un
mañana mañanas tarde tardes noche noches día días hoy ayer semana fin finde vacaciones almuerzo cena café dormido dormir dormiste descansa descanses descanso bueno buena buenos buenas feliz triste aburrido aburrida cansado cansada hambre ocupado gracioso simpático amable listo lista genial estupendo perfecto rápido útil suerte pronto luego después todo todos todas mundo familia amigo amiga amigos vida jaja jajaja perdón perdona perdone disculpa encantado encantada conocerte conocerle molestar molestarte molestarle otra vez bienvenido robot humano persona máquina real nombre edad color música fútbol favorito favorita tiempo frío calor lluvia sol chiste chistes gracias ayuda ayudado saludar saludo saludos hay alguien ahí hasta planes ido salvado era sólo solo qué`);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Ways of asking that address the program and mean the report. */
const asking =
  /(?<!\p{L})(?:(?:can|could|would|will|may) you(?! hear)(?: please)?|(?:do|did) you (?:know|have|see|find|mention|mean|understand)|are you (?:able|sure|certain)|you (?:say|said|told|mentioned|wrote|cited|quoted|gave)|as you (?:know|see)|what can you (?:tell|say|find)|thank you|if you (?:can|could|please)|(?:peux|pourrais|veux|sais|connais)-tu|(?:pouvez|pourriez|voulez|savez|connaissez|auriez|avez)-vous(?! (?:bien|passé|dormi|mangé))|as-tu (?:des|une|les|trouvé)|tu (?:peux|pourrais|sais|as dit)|s'il (?:te|vous) plaît|si tu (?:peux|veux)|(?:puedes|podrías|sabes|quieres)(?= (?:\p{L}+(?:r|me|nos)|si|qué|cuá\p{L}+|cuánt\p{L}+|quién\p{L}*|cómo|dónde|por)(?!\p{L}))|tienes (?:información|datos|algo|alguna)|si puedes|te (?:agradecería|ruego|pido))(?!\p{L})/gu;
const chineseAsking =
  /《[^》]*》|“[^”]*”|「[^」]*」|(?:请|麻烦|劳烦|想请|想问|问|请问|谢谢|多谢|感谢|拜托)(?:一下)?[你您]们?|[你您]们?(?:好|能(?:不能|否)?|可以|可否|是否|知道|知不知道|刚才|前面|上面|提到|说过?的?|给出?的?|引用|列出|确定|能够|帮|告诉|看|有没有)|[给为替帮]?[你您](?:看|说明)/gu;

/** Said to the program of itself, or of the one who asks. What may be said of anybody, "how do you extend cover?", is not here. */
const personal =
  /(?<!\p{L})(?:(?:are|were|aren't) you|do you (?:speak|like|love|enjoy|feel|sleep|dream|eat|drink|want|prefer|believe|hate|ever|remember)|did you (?:sleep|have|eat|enjoy|see|watch|get)|have you (?:ever|been|eaten|slept|had|got|seen)|(?:who|what) (?:made|built|created|programmed|designed|trained|owns|invented|are|is) you|who (?:is|was) your|(?:what|how|when|where)(?:'s| is| are| was) your|how old are you|(?:you're|you are|you were|u r) (?:\p{L}+ ){0,2}(?:funny|great|good|nice|kind|smart|clever|stupid|wrong|quick|fast|amazing|awesome|useless|cute|sweet|the best|an? \p{L}+)|can you hear|^do you (?!\p{L}*(?:have|know|see|find|mention|mean))|i(?:'m| am) (?:so |very |really )?(?:bored|tired|hungry|happy|sad|lonely|busy|fine|hungover|sick|off)|i (?:love|like|hate|miss|adore) you|let's (?:chat|talk|have|play|go|grab)|shall we (?:have|go|chat|play|grab)|know any|what's up|(?:any|good) jokes?|how(?:'s| is| was| has) (?:life|the weather|your|everything|it going)|what do you (?:speak|like|love|want|do for|eat|dream|hate|prefer)|(?:see|talk to|catch) you (?:soon|later|tomorrow|next|then|around|again|on)|take care|sleep well|happy (?:birthday|new year|holidays|friday|monday))(?!\p{L})|(?<!\p{L})(?:-tu|tu)(?!\p{L})|(?<=\p{L})-tu(?!\p{L})|(?<!\p{L})(?:ta|ton|tes) (?:\p{L}+ )?(?:préférée?s?|journée|week-end|nom|avis|vie|famille|créateur|créatrice|soirée|vacances|âge|opinion|humeur)(?!\p{L})|(?<!\p{L})(?:(?:êtes|allez|aimez|parlez|vivez|dormez|habitez|mangez)-vous|vous (?:êtes|allez|aimez|parlez|parlez|avez (?:bien|passé|dormi|mangé))|(?:vous|t'|te) (?:a|ont|as) (?:\p{L}+ )?(?:créée?|programmée?|conçue?|faite?|inventée?|entraînée?)|qui (?:vous|t')a|quel temps (?:fait|fera|il fait)|je (?:t'aime|m'ennuie|suis (?:fatigué|content|triste|malade)\p{L}*)|bon(?:ne)? (?:appétit|week-end|soirée|journée|nuit|courage|vacances|chance|anniversaire|fête)|à (?:demain|plus|bientôt|lundi|ce soir))(?!\p{L})|(?<!\p{L})(?:eres|estás|hablas|tú|contigo|tienes|vives|sientes|piensas|crees|prefieres|duermes|comes|trabajas|haces|descanses|te (?:gusta|gustan|llamas|sientes|encuentras|programó|creó|hizo|diseñó|quiero|va|ha)|me has|qué tal|cómo (?:se llama usted|te)|está usted|qué tiempo (?:hace|hará)|estoy (?:aburrid|cansad|trist|content)\p{L}*|feliz (?:cumpleaños|año|navidad|fin)|que (?:descanses|te vaya|tengas)|hasta (?:mañana|pronto|luego|el lunes|otra)|buen (?:provecho|fin de semana|viaje|día)|hay alguien(?: por)? ahí)(?!\p{L})/u;
/** What one thinks of a place of the report is asked of the report, however it is put. */
const opinion =
  /(?<!\p{L})(?:what do you (?:think|make) of|qu'en penses-tu|que penses-tu|qué (?:opinas|piensas))(?!\p{L})/u;
const reported =
  /(?<!\p{L})(?:report|evaluation|review|recommendations?|paragraphs?|findings?|rapport|évaluation|recommandations?|paragraphes?|informe|evaluación|recomendaci\p{L}+|párrafos?)(?!\p{L})|报告|评估|评价|审查|建议|段落/u;
const chineseSocial =
  /哈哈|打扰了|不好意思|大家.{0,3}好|呵呵|嘿嘿|嘻嘻|早安|晚安|拜拜|再见|明天见|回头见|下次见|辛苦|加油(?!站)|生日快乐|新年快乐|节日快乐|周末愉快|天气|冷不冷|热不热|下雨|吃饭|吃了吗|睡得|笑话|我(?:好|很|有点)?(?:累|无聊|困|饿|开心|难过)|聊(?:聊|天|到这里|一聊|会儿?)|周末过得|假期过得/u;

/** What is asked once the greeting and the thanks are taken away. */
export function withoutCourtesies(question: string): string {
  return fold(question).replace(courtesies, ' ');
}

/** The same with its own letters kept; empty where nothing else is said. */
export function bareQuestion(question: string): string {
  return question.replace(new RegExp(courtesies.source, 'giu'), ' ').replace(/^[\s,;.!，。；！、–-]+|\s+$/gu, '');
}

/** Whether all that `question` says is said to the program, of it or of nothing in particular. */
export function isChatter(question: string): boolean {
  const said = sentences(question);
  return (
    said.length > 0 &&
    said.some(({ text }) => isSocial(text)) &&
    said.every(({ text }) => isSocial(text) || isBare(text))
  );
}

function isSocial(sentence: string): boolean {
  const folded = fold(sentence);
  if (references(sentence).length > 0) return false;
  const polite = folded.replace(courtesies, ' ');
  if (polite !== folded && isBare(polite)) return true;
  const plain = folded.replace(asking, ' ').replace(chineseAsking, ' ');
  const rest = plain.replace(courtesies, ' ');
  if (rest !== plain && isBare(rest)) return true;
  if (reported.test(folded) && !/(?<!\p{L})(?:do you (?:speak|like|love|enjoy)|te gusta)(?!\p{L})/u.test(folded))
    return false;
  if (opinion.test(folded) || personal.test(plain)) return true;
  if (/[你您](?!们?(?:如何|怎样|应|该|需要))/u.test(plain) || chineseSocial.test(plain)) return true;
  const words = rest.match(/[\p{Script=Latin}]+(?:['’-][\p{Script=Latin}]+)*/gu) ?? [];
  const isHan = /\p{Script=Han}/u.test(rest);
  return (
    !isHan &&
    (words.some((word) => social.has(word)) || rest !== plain) &&
    words.every(
      (word) =>
        social.has(word) ||
        joining.has(word) ||
        word.split(/['’-]/u).every((part) => social.has(part) || joining.has(part)),
    )
  );
}

/** Nothing that could be looked up. */
function isBare(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(
    fold(text)
      .replace(courtesies, ' ')
      .replace(leavings, ' ')
      .replace(/[吗呢吧啊呀了哦嘛哈]/gu, ' '),
  );
}

/** Leavings of a courtesy that say nothing by themselves. */
const leavings =
  /今天|天气|现在|明天|(?<!\p{L})(?:today|doing|all|and|so|very|much|everyone|everybody|ok|okay|tous|toutes|et|a|todos|todas|y|mucho)(?!\p{L})/gu;
