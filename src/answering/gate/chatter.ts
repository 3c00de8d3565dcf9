/**
 * What is no question to a report: a greeting, thanks, and orders to the program itself ("ignore your rules", "write a poem").
 * It is told by what remains once these are taken away, so that a polite question stays a question.
 */
import { fold } from '../../shared/text.ts';

const courtesies =
  /你好|您好|大家好|早上好|下午好|晚上好|晚安|再见|谢谢|多谢|感谢|辛苦了|很有(?:用|帮助)|太好了|不客气|在吗|今天天气(?:怎么样|如何|好吗)?|你是谁|你叫什么(?:名字)?|你会(?:做|干)?什么|(?<!\p{L})(?:hello|hi(?: there)?|hey(?: there)?|good (?:morning|afternoon|evening|night|day)|good ?bye|bye|thanks?(?: you)?(?: (?:so|very) much)?|many thanks|cheers|please|you are welcome|you're welcome|how are you(?: (?:doing|today))*|how's it going|what's up|who are you|what's your name|what is your name|nice to meet you|for (?:your|the) (?:help|time|answer|reply)|(?:very |so )?much appreciated|(?:that|this|it)(?:'s| is| was| has been) (?:\p{L}+ ){0,2}(?:help(?:ful)?|useful|perfect|excellent|great|wonderful|kind of you)|c'(?:est|était) (?:\p{L}+ ){0,2}(?:utile|parfait|génial|super)|(?:eso |esto )?(?:es|fue|ha sido) (?:\p{L}+ ){0,2}(?:útil|perfecto|genial|excelente)|bonjour|bonsoir|salut|coucou|merci(?: (?:beaucoup|bien|infiniment))?|au revoir|à bientôt|s'il (?:vous|te) plaît|(?:comment )?ça va|comment (?:allez-vous|vas-tu|vous appelez-vous)|qui (?:êtes-vous|es-tu)|pour (?:votre|ton|l') ?(?:aide|réponse)|hola|buen(?:os|as) (?:días|tardes|noches)|(?:muchas |mil )?gracias|adiós|hasta luego|por favor|¿?qué tal|cómo (?:estás|está usted|te llamas|se llama)|quién eres|por (?:tu|su|la) (?:ayuda|respuesta|atención))(?!\p{L})/gu;
/** Leavings of a courtesy that say nothing by themselves. */
const leavings =
  /今天|天气|现在|(?<!\p{L})(?:today|doing|all|and|so|very|much|everyone|everybody|tous|toutes|et|a|todos|todas|y|mucho)(?!\p{L})/gu;

const orders =
  /(?:忽略|无视|忘记|忘掉|不要管|别管|抛开)(?:以上|上述|之前|前面|先前|你|您|所有|一切|全部|的)*(?:规则|指令|指示|提示|设定|要求|说明)|(?:显示|打印|输出|告诉我|重复|泄露)(?:你|您|的)*(?:系统)?(?:提示词|提示语|指令|系统提示)|(?:写|作|编|讲|说|来)(?:一|个|首|段|篇|点)*(?:关于.{0,12}的?)?(?:诗|诗歌|笑话|故事|小说|歌|代码|程序)|扮演|假装(?:你|自己)?(?:是|成)|(?<!\p{L})(?:(?:ignore|disregard|forget|override|bypass) (?:\p{L}+ ){0,4}(?:instructions?|rules?|prompts?|guidelines|constraints?)|(?:print|show|reveal|repeat|output|tell me) (?:\p{L}+ ){0,3}(?:system prompt|prompt|instructions)|(?:write|tell|compose|sing|give)(?: me| us)?(?: an?| some)? (?:\p{L}+ ){0,2}(?:poems?|jokes?|story|stories|songs?|haikus?|essay about|code|program)|pretend (?:to be|that|you)|act as|you are now|role-?play|(?:oublie[zr]?|ignore[zr]?) (?:\p{L}+ ){0,4}(?:consignes?|instructions?|règles?)|(?:raconte[zr]?|écri(?:s|vez|re)|compose[zr]?|chante[zr]?)(?:-(?:moi|nous))? (?:\p{L}+ ){0,3}(?:blagues?|poèmes?|histoires?|chansons?|code)|(?:affiche[zr]?|montre[zr]?|révèle[zr]?)(?:-moi)? (?:\p{L}+ ){0,3}(?:invite|prompt|consignes?)|fais semblant|(?:olvid[ae]|ignor[ae]|omite)(?:n|d)? (?:\p{L}+ ){0,4}(?:instrucciones?|reglas?|normas?)|(?:cuénta(?:me|nos)|escrib[ea](?:me)?|compón|cánta(?:me)?) (?:\p{L}+ ){0,3}(?:chistes?|poemas?|cuentos?|historias?|canci(?:ón|ones)|código)|(?:muestra|muéstrame|revela|imprime) (?:\p{L}+ ){0,3}(?:prompt|instrucciones)|finge)(?!\p{L})/u;

/** What is asked once the greeting and the thanks are taken away. */
export function withoutCourtesies(question: string): string {
  return fold(question).replace(courtesies, ' ');
}

/** The same with its own letters kept; empty where nothing else is said. */
export function bareQuestion(question: string): string {
  return question.replace(new RegExp(courtesies.source, 'giu'), ' ').replace(/^[\s,;.!，。；！、–-]+|\s+$/gu, '');
}

/** Whether `question` speaks to the program and not of the report. */
export function isChatter(question: string): boolean {
  const folded = fold(question);
  if (orders.test(folded)) return true;
  const rest = withoutCourtesies(question);
  return rest !== folded && !/[\p{L}\p{N}]/u.test(rest.replace(leavings, ' ').replace(/[吗呢吧啊呀了]/gu, ' '));
}
