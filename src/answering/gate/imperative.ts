/**
 * Whether a sentence tells the program to do something else than to read in the report. The verbs of reading are few and
 * listed; whatever else stands as an imperative, known by its place before an article or a pronoun, or as what somebody is
 * asked to do ("could you …", 帮我…), is something else. It tells nothing of a sentence that asks.
 */
import { fold, sentences, withoutAccents } from '../../shared/text.ts';

/** To do with a report what it is there for, and the verbs that leave open what is wanted. */
const reading =
  plain(`show tell give list name cite quote find explain describe summarize summarise outline state say identify compare enumerate provide specify mention indicate detail define clarify recall remind get see look check read display discuss present report highlight note point locate extract count write make draw prepare create let help answer elaborate expand break walk take consider include bring pull return sum analyse analyze review assess contrast distinguish group sort rank classify arrange shorten simplify condense need want know wonder thank excuse spell sketch cover address focus confirm verify determine suppose assume imagine share express comment illustrate examine explore interpret paraphrase rephrase trace map match set lay fill work
montre montrez montrer montrez-moi dis dites dire donne donnez donner liste listez lister cite citez citer nomme nommez nommer trouve trouvez trouver explique expliquez expliquer décris décrivez décrire résume résumez résumer énumère énumérez énumérer compare comparez comparer indique indiquez indiquer précise précisez préciser rappelle rappelez rappeler présente présentez présenter fais faites faire écris écrivez écrire cherche cherchez chercher regarde regardez regarder lis lisez lire définis définissez définir détaille détaillez détailler relève relevez relever extrais extraire compte comptez compter prépare préparez préparer parle parlez parler synthétise synthétisez récapitule récapitulez fournis fournissez fournir identifie identifiez identifier clarifie clarifiez reformule reformulez aide aidez aider confirmer vérifie vérifiez vérifier savoir dresse dressez dresser expose exposez reprends reprendre
diga digan dinos díganos muestra muestre mostrar muéstrame muéstreme muéstranos di dime dígame decir decirme da dame deme dar darme lista listar enumera enumere enumerar cita cite citar nombra nombre nombrar encuentra encontrar explica explique explicar explícame describe describa describir resume resuma resumir resúmeme compara compare comparar indica indique indicar indicarme señala señale señalar precisa recuerda recuérdame recordar recordarme presenta presente presentar haz haga hacer hazme escribe escriba escribir busca busque buscar búscame mira lee lea leer define defina definir detalla detalle detallar extrae extraer cuenta cuente contar cuéntame contarme prepara preparar menciona mencione mencionar identifica identifique identificar aclara aclarar elabora ayuda ayudar confirma confirmar verifica saber expón expon copia`);
/** Words that open a clause without being a verb, before an article too. */
const openers =
  set(`a about above according across after against along although among amid and any are around as at based be because been before behind being below beneath beside besides between beyond both but by can could despite did do does down during either else even every except far few for from given had has have hence how however i if in inside instead into is it its just less like likewise many may might more moreover most much must near neither no nor not of off on once one only onto or otherwise our out outside over overall per perhaps rather regarding concerning same shall should since so some still such than that the their then there therefore these they this those though through throughout thus till to together too toward towards under unless unlike until unto up upon us via was we were what whatever when whenever where whereas wherever whether which whichever while who whoever whom whose why will with within without would yes yet you your ok okay hello hi hey thanks please sorry dear good all half whose also now first second third finally lastly next last again always never often sometimes maybe
à afin chacun chacune ainsi alors après au aucun auprès aussi autant autour aux avant avec bien car ce celle celui ces cet cette ceux chez combien comme comment concernant contre d dans de depuis derrière des dès donc dont du durant elle elles en encore enfin entre envers est et étant hors hormis il ils jusque jusqu l la le les leur leurs lors lorsque mais malgré même moins moyennant ne ni non nos notre on or ou où par parce parmi pendant plus pour pourquoi puis puisque quand quant que quel quelle quelles quels qui quoi sans sauf sauvegarde sauve selon ses si sinon son sont sous suivant sur tandis tant tous tout toute toutes très un une vers via voici voilà vos votre y est-ce n qu merci bonjour oui
a ante antes aparte así aun aún aunque bajo bien cada casi como cómo con conforme contra cual cuál cuales cuáles cualquier cuando cuándo cuanto cuánto cuánta cuántas cuántos de del desde después dónde donde durante e el ella ellas ellos en entonces entre era es esa ese esta está están este esto excepto fue fueron ha han hacia hasta hay incluso la las lo los luego más mas mediante menos mientras muy ni no nuestra nuestro o para pero por porque pues que qué quién quien quiénes salvo se según ser si sí sin sino sobre solo sólo son su sus tal también tampoco tan tanto te todo toda todos todas tras tu un una unos unas vía y ya gracias hola`);
const article =
  set(`the a an all any every each my your our their his this that these those it them me us him her everything everyone
le la les l un une des mon ma mes ton ta tes ce cet cette ces nos vos votre leur tout toute tous toutes
el los las lo una unos unas mi mis tus su sus este esta estos estas ese esa esos esas todo toda todos todas`);

function plain(words: string): ReadonlySet<string> {
  return set(withoutAccents(words));
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Said before what the program is to do. */
const requested =
  /(?<!\p{L})(?:(?:could|would|will) you(?: please| kindly)?|i(?:'d| would) like you to|i (?:want|need|order) you to|(?:peux|pourrais|veux|voudrais)-tu|(?:pouvez|pourriez|voulez|voudriez)-vous|(?:puedes|podrías|podría usted|quieres)) (?:(?:me|te|nous|nos|lui|le|la|les|lo|los|las|please|also|now|just|quickly|s'il te plaît|por favor) )*(?:m'|l'|nous )?([\p{L}'’-]+)/u;
/** Told what it must do, it is ordered; reports are asked what others must do. */
const obliged =
  /^(?:you (?:must|will|shall|are to|have to|need to|should)|tu (?:dois|vas|devras)|vous (?:devez|allez)|debes|tienes que|vas a|(?:necesito|quiero|exijo) que (?:me |nos |te )?(?!\p{L}*(?:d[íi]gas|des|muestres|expliques|cuentes|listes|cites|resumas|indiques|enumeres))|je (?:veux|exige) que tu (?!me (?:dises|donnes|montres|expliques|cites|résumes)))(?!\p{L})/u;
const manner =
  /(?<!\p{L})(?:as if you were|in the (?:style|voice|tone) of|in (?:an? )?\p{L}+ tone|in rhymes?|like a (?:pirate|child|poet|lawyer|politician|comedian|rapper)|comme si tu|(?:sur|d'|avec) un ton|à la manière de|dans le style d|en (?:vers|rimes|alexandrins)|como si fueras|en tono|al estilo de|en verso|con (?:un )?tono)(?!\p{L})|[以用](?:.{1,12}的)?(?:风格|口吻|语气|腔调)/u;
const message = /^(?:system|assistant|developer|admin|root)\s*[:：]/u;
const asks =
  /[?？]|(?<!\p{L})(?:what|which|who|whom|whose|where|when|why|how|quel(?:le)?s?|qui|quoi|comment|pourquoi|quand|combien|où|qué|cuál(?:es)?|quién(?:es)?|cómo|cuándo|dónde|cuánt[oa]s?)(?!\p{L})/u;

/** Asked to be done for somebody in Chinese, and what such a clause may do with a report. */
const chineseRequest =
  /^(?:请(?!问|教|示)|麻烦(?:你|您)?|劳驾|拜托|(?:请|麻烦)?(?:你|您)?(?:帮我|替我|为我|帮忙)|(?:你|您)必须|(?:你|您)要)(?:你|您|帮我|替我|为我|给我|再|也|先|直接|马上)*/u;
const chineseReading =
  /^(?:一下|问|再|也|先|都|分别|逐一|简要|简单|详细|具体|完整|尽量|用(?:一|几|两|三|中文|自己|简|数)|按|以(?:表|列|中|清)|从|在|根据|依据|结合|全部|全都|一并|统统)*(?:找|查|看|列|写|说|讲|告|介|概|总|归|引|解|描|给|指|比|提供|提取|提到|分析|评|展|显|整|摘|罗|举|回|复述|读|念|翻到|陈|阐|明|确|汇|区分|对比|做个?(?:总|摘|概|表|列)|关|有|我|了|问|核|定|论|叙|述|示|数|统|挑|选|梳|点|理|注|教|参|详|简|谈|聊|描|转述|想|需)/u;
const chineseDoing = /^(?:提醒我|叫我|通知我|帮忙订|替我订|上网|联网|播放|计算|换算|改写|改成|续写|扩写|润色|仿写)/u;
const chineseAsks = /谁|什么|哪|几(?!点开)|多少|吗|呢|为何|如何|怎|是否|何时|何地|有没有|多大|多久/u;

/** Whether `question` has a sentence that tells the program to do what is no reading. */
export function isForeignImperative(question: string): boolean {
  const said = sentences(question);
  return said.some(({ text, start }) => {
    if (/[;；]\s*$/u.test(question.slice(0, start))) return false;
    const folded = fold(text).replace(/^[\s¡!"'“«(-]+/u, '');
    if (message.test(folded)) return true;
    return /\p{Script=Han}/u.test(folded) ? isForeignInChinese(folded) : isForeign(folded);
  });
}

function isForeign(sentence: string): boolean {
  if (manner.test(sentence)) return true;
  const requestedVerb = requested.exec(sentence)?.[1];
  if (requestedVerb !== undefined && !isReading(requestedVerb) && !openers.has(requestedVerb)) return true;
  if (asks.test(sentence)) return false;
  if (obliged.test(sentence)) return true;
  const [first = '', second = ''] = sentence
    .replace(/^(?:please|kindly|now|then|also|just|and|ok|okay|veuillez|maintenant|et|por favor|ahora|y),?\s+/u, '')
    .replace(/’/gu, "'")
    .replace(/(?<=^\p{L}+)-(?=(?:moi|nous|le|la|les|lui|leur|toi)(?!\p{L}))/u, ' ')
    .replace(/'/gu, ' ')
    .split(/[\s,]+/u);
  if (/^(?:remind|rappelle|recuérdame)$/u.test(first)) return isReminder.test(sentence);
  const isImperative = (article.has(second) || second === 'moi' || second === 'nous') && /^\p{L}+$/u.test(first);
  return isImperative && !isReading(first) && !openers.has(first) && !isOtherWord(first);
}

const isReminder =
  /^(?:remind (?:me|us)|rappelle[ -](?:moi|nous)|recuérdame)[ ,].*(?<!\p{L})(?:tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|at \d+|to (?:call|buy|send|write)|demain|d'appeler|de (?:faire|prendre)|à \d+ ?h|mañana|a las \d+|llamar|el lunes)(?!\p{L})/u;

/** Spanish joins whom it is for to the verb: "explícamelo". */
function isReading(verb: string): boolean {
  const bare = withoutAccents(verb.replace(/-(?:moi|nous)$/u, ''));
  return (
    reading.has(bare) ||
    (/(?:me|nos|melo|lo|la|los|las)$/u.test(bare) && reading.has(bare.replace(/(?:me|nos)?(?:lo|la|los|las)?$/u, '')))
  );
}

/** Adverbs and what is done rather than to be done: "extending the coverage". */
function isOtherWord(word: string): boolean {
  return (
    /(?:ly|ing|ment|mente|ando|iendo|ant|ed|tion|ción|s|rán?|ra|ront)$/u.test(word) &&
    !/^(?:translat|tradu)/u.test(word)
  );
}

function isForeignInChinese(sentence: string): boolean {
  if (manner.test(sentence)) return true;
  return sentence.split(/[，；,;：:。！!]+/u).some((clause) => {
    if (chineseAsks.test(clause)) return false;
    if (chineseDoing.test(clause)) return true;
    const rest = clause.replace(chineseRequest, '');
    return (
      rest !== clause &&
      /^\p{Script=Han}{2}/u.test(rest) &&
      !/^[把将就对给向针围]/u.test(rest) &&
      !chineseReading.test(rest)
    );
  });
}
