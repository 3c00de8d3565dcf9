/**
 * Pairs of opposites that turn a sentence round: more and less, accept and reject, formal and informal. A row is one side, its
 * words by language; a star stands for any ending. It tells which sides a text names, nothing about what they are said of.
 */
import type { Language } from '../../shared/language.ts';
import { withoutAccents } from '../../shared/text.ts';
import type { TurningMark } from './marks.ts';

/** `id` and side, then zh, en, fr, es; accents may be missing in the text and are left out here. */
const rows = `
height+|(?<=[要更较偏])高|higher|plus eleve*|mas alt*
height-|(?<=[要更较偏])低|lower|plus bas,plus basse*|mas baj*
everyd|每天,每日|daily,every day,each day,a day|par jour,chaque jour,quotidien*|diari*,cada dia,al dia
everyw|每周|weekly,every week,each week,a week|par semaine,chaque semaine,hebdomadaire*|semanal*,cada semana,por semana,a la semana
everym|每月|monthly,every month,each month,a month|par mois,chaque mois,mensuel*|mensual*,cada mes,por mes,al mes
everyq|每季度|quarterly,every quarter|trimestriel*,chaque trimestre|trimestral*,cada trimestre
everyy|每年,年度|yearly,annual*,every year,each year,a year|par an,chaque annee,annuel*|anual*,cada ano,por ano,al ano
stable+|(?<!不)稳定|stable,stability|stable,stables,stabilite|estable,estables,estabilidad
stable-|不稳定|unstable,instability|instable*,instabilite|inestable*,inestabilidad
order+|第一,首个,首次|first|premier*|primer*
order-|最后|last,final|dernier*|ultim*
weight+|关键,至关重要|crucial*,vital,essential|crucial*,vital*,essentiel*|crucial*,vital*,esencial*
weight-|不重要,次要|little importance,unimportant,minor|peu d'importance,secondaire*,mineur*|poca importancia,secundari*
whole+|完全,全面|fully,in full,entirely,wholly,completely|pleinement,entierement,integralement,totalement|plenamente,totalmente,enteramente,integramente
whole-|部分接受,部分同意,部分赞同,部分实施|partial*,partly,in part|partiel*,en partie|parcial*,en parte
put+|引入,引进,增设,新增|introduc*,add,adds,added,adding|introdui*,introduc*,ajout*|introduc*,introduj*,anad*,agreg*
put-|取消,删除,去除,剔除|remov*,delet*,eliminat*,abolish*|supprim*,elimin*,retir*|elimin*,suprim*,quit*
good+|更好,较好|better,well|mieux|mejor
good-|更差,较差,恶劣|worse,poorly,badly|pire*,plus mal|peor
stage+|完成,竣工|complet*,finish*|achev*,termin*|termin*,complet*,concluy*,conclui*
stage-|开始,着手|begun,began,begin*,start*|commenc*,entam*|comenz*,empez*
lasting+|更长,较长|longer|plus longtemps,plus long,plus longue,plus longs,plus longues|mas tiempo,mas larg*
lasting-|更短,较短|shorter|moins longtemps,plus court*,moins long*|menos tiempo,mas cort*
level0|区域|regional*|regional*,regionau*|regional*
late+|提前|brought forward,bring forward,moved forward|avance au,avancee au,anticip*|adelant*,anticip*
late-|推迟,延后,延期|put back,moved back,postpon*,extend*|repouss*,prorog*,prolong*|prorrog*,extend*,aplaz*
full-time+|全职|full-time,full time|temps plein|tiempo completo
full-time-|兼职|part-time,part time|temps partiel|tiempo parcial
over+|以上,超过,高于|over,above,more than,higher than|plus de,au-dessus,superieur*|mas de,mas que,mayores de,por encima,superior*
over-|以下,不到,低于|under,below,less than,fewer than,lower than|moins de,moins que,au-dessous,inferieur*|menos de,menos que,menores de,por debajo,inferior*
grow+|增加,增长,增多,增大,上升,提高,提升,扩大,扩展,扩充,增强,上涨|increas*,rise,rises,rose,risen,rising,grow,grows,grew,grown,growing,growth,expand*,expansion,rais*,extend*,enlarg*|augment*,hausse*,accroiss*,accroit,accru*,croissan*,elarg*,eten*,progress*|aument*,increment*,crec*,ampli*,alza,elev*,extend*,expan*
grow-|减少,下降,降低,缩小,削减,缩减,下滑,下跌,减员,日减,递减,锐减|decreas*,declin*,fall,falls,fell,fallen,falling,reduc*,shrink*,shrank,shrunk,drop,drops,dropped,cut,cuts,cutting,lower,lowered,lowering,diminish*,curtail*|diminu*,baiss*,redui*,reduct*,recul*,chut*,retrec*|disminu*,reduc*,reduj*,recort*,descen*,baj*,dismin*
accept+|(?<!不)接受,(?<!不)同意,赞同,认可,批准,支持,欢迎,采纳,赞成|accept*,agree,agrees,agreed,endors*,approv*,welcom*,support*,adopt*|accept*,approuv*,appui*,appuy*,souscri*,adopt*,soutien*,soutenir,salu*,accueill*,felicit*|acept*,aprob*,apoy*,respald*,acog*,adopt*,aprueb*
accept-|拒绝,反对,批评,谴责,否决,驳回,不同意,不接受|reject*,refus*,oppos*,disput*,disagree*,contest*,disapprov*,criticiz*,criticis*,deplor*|rejet*,refus*,oppos*,contest*,desapprouv*,critiquent,critique,critiquait,critiquaient,ont critique,deplor*|rechaz*,niega*,nego,negar*,negad*,opon*,oposic*,impugn*,disient*,critica,critican,critico,criticaron,criticaba*,deplor*
strong+|加强,巩固,增强,强化,改善,改进,完善,提升|strengthen*,reinforc*,consolidat*,improv*,enhanc*,better|renforc*,consolid*,amelior*,perfection*,meilleur*|fortalec*,reforz*,refuerz*,consolid*,mejor*,perfeccion*
strong-|削弱,减弱,恶化,弱化,损害,破坏,淡化|weaken*,undermin*,deteriorat*,worsen*,erod*,worse,dilut*,damag*|affaibl*,degrad*,deterior*,min*ent,sap*,pire*|debilit*,deterior*,empeor*,socav*,menoscab*,peor*
success+|成功,有效,卓有成效,成果显著|success*,succeed*,effective,effectively,effectiveness|succes,reussi*,reussite*,efficac*|exit*,logr*,eficac*,eficaz*
success-|失败,无效,低效,失灵,失误|fail,fails,failed,failing,failure*,unsuccessful*,ineffective*,ineffectiv*|echec*,echou*,inefficac*,rate,rates|fracas*,ineficac*,ineficaz*,fall*
enough+|充足,足够,充分,充裕|sufficien*,adequa*,enough,ample,abundan*|suffisa*,suffi,suffit,adequa*,abond*|suficien*,adecuad*,bastant*,abundan*
enough-|不足,缺乏,短缺,不够,匮乏,缺少,空缺,有限|insufficien*,inadequa*,lack*,shortage*,scarc*,shortfall*,deficien*,limited,gap,gaps|insuffisa*,manqu*,penuri*,rare*,inadequa*,limite*,lacune*,carence*,defaut|insuficien*,falta,faltan,faltaba*,carec*,carencia*,escas*,inadecuad*,limitad*,deficien*,deficit
help+|促进,推动,有助,贡献,帮助,便利,推进,鼓励|promot*,facilitat*,foster*,contribut*,help*,encourag*,support*,advanc*|favoris*,facilit*,contribu*,promouv*,promu*,promotion,encourag*,aid*|promov*,promuev*,contribu*,facilit*,foment*,ayud*,favorec*,alent*
help-|妨碍,阻碍,阻止,妨害,阻挠,制约,抑制|hinder*,hamper*,imped*,obstruct*,prevent*,block*,discourag*,inhibit*|entrav*,gen*ait,empech*,bloqu*,frein*,decourag*,nui*,obstacle*|obstaculiz*,obstacul*,impid*,impedi*,dificult*,frena*,bloque*,desalent*,entorpec*
time+|之后,以后,随后,此后,后来|after,afterwards,following,since,subsequently,later|apres,ensuite,suite,depuis,ulterieure*|despues,tras,posterior*,desde
time-|之前,以前,此前,事先,早先|before,prior,previously,earlier,beforehand|avant,prealable*,auparavant,anterieure*|antes,previ*,anterior*
more+|更多,更大,更高,较多,更加,越来越|more,greater,higher,larger,growing|plus,davantage,superieur*,accru*|mas,mayor*,superior*,creciente*
more-|更少,更小,更低,较少,越来越少,较低|less,fewer,lower,smaller|moins,inferieur*,moindre*|menos,menor*,inferior*
begin+|开始,启动,发起,发动,设立,建立,着手,成立|begin*,began,begun,start*,launch*,initiat*,establish*,set up,creat*|commenc*,debut*,lanc*,cre*,etabl*,demarr*,instaur*,inaugur*|comenz*,comienz*,inici*,lanz*,cre*,establec*,puso en marcha,empez*,empiez*
begin-|结束,终止,停止,取消,废除,关闭,中断,暂停|end,ends,ended,ending,stop*,ceas*,terminat*,cancel*,abolish*,clos*,suspend*,discontinu*,abandon*|fin,finir,termin*,arret*,cess*,annul*,abol*,ferm*,suspend*,suspen*,interromp*,abandon*|termin*,finaliz*,ces*,cancel*,aboli*,cerr*,cierr*,suspend*,suspen*,interrump*,abandon*
fill+|填补,填充|fill,fills,filled,filling|pourv*,combl*|cubr*,llen*,prove*
fill-|取消,裁撤,撤销,废除,削减|abolish*,eliminat*,remov*,delet*|supprim*,elimin*|suprim*,elimin*
length+|延长,拉长|lengthen*,prolong*|allong*,prolong*|alarg*,prolong*
length-|缩短|shorten*|raccourc*,abreg*,ecourt*|acort*,abrevi*
include-|排除,排斥|exclud*|exclu*|exclu*
include+|包括,纳入,包含|includ*|inclu*|incluy*,inclui*,incluid*
clear+|(?<!不)明确,(?<!不)清楚|clear,clearly,clearer|clair*|clar*
clear-|模糊,含糊|unclear,vague*,ambigu*|flou*,vague*,ambigu*|confus*,vag*,ambigu*
late-|推迟,迟,晚|late,belated*|tard,tardi*|tarde,tardi*
late+|及早,早期,提前|early,earlier,timely|tot,precoce*|tempran*
perm+|永久,常设|permanent*|permanent*|permanent*
perm-|临时,暂时|temporary,temporarily,provisional*|temporaire*,provisoire*|temporal*,provisional*
duty+|强制,义务|mandatory,compulsory|obligatoire*|obligatori*
duty-|自愿|voluntary,voluntarily|volontaire*|voluntari*
direct+|直接|direct,directly|direct,directe*,directs|direct*
direct-|间接|indirect*|indirect*|indirect*
merge+|合并,整合,合成,统一|merg*,integrat*,combin*,unif*,join*|fusion*,integr*,combin*,unif*,regroup*|fusion*,integr*,combin*,unific*
merge-|拆分,分拆,分割,分离,分立|split*,separat*,divid*,dismantl*,break up|scind*,separ*,divis*,demantel*,eclat*|dividi*,separ*,escindi*,desmantel*
formal+|(?<!非)正规,(?<!非)正式|formal,formally,formality,regular|formel*,officiel*,regulier*|formal,formales,formalidad,regular*
formal-|非正规,非正式|informal*|informel*|informal*
scope+|横向|horizontal*|horizontal*|horizontal*
scope-|纵向|vertical*|vertical*|vertical*
income+|高收入|high-income,high income|revenu eleve,revenus eleves,haut revenu|ingresos altos,renta alta,altos ingresos,ingreso alto
income0|中等收入|middle-income,middle income|revenu intermediaire,revenus intermediaires,revenu moyen,revenus moyens|ingresos medios,ingreso mediano,ingresos medianos,renta media,medianos ingresos
income-|低收入|low-income,low income|faible revenu,faibles revenus,bas revenu*|bajos ingresos,ingresos bajos,ingreso bajo,renta baja
place+|总部|headquarters,head office,HQ|siege|sede
place-|地区,区域,外地|region,regions,regional,field|region,regions,regional*,terrain|region,regiones,regional*,terreno
contributory+|(?<!非)供款|(?<!non-)contributory|(?<!non )contributif*,(?<!non )contributive*|(?<!no )contributiv*
contributory-|非供款|non-contributory,noncontributory|non contributif*,non contributive*|no contributiv*
workers+|工人,劳工(?![局组大标移]),劳动者|worker*,employees|travailleur*,salarie*|trabajador*,asalariad*
workers-|雇主|employer*|employeur*,patron*|empleador*,patron*
women+|妇女,女性,女工|women,woman,female*,girls|femme*,feminin*,fille*|mujer*,femenin*,nina*
women-|男性,男子,男人|men,man,male,males,boys|homme*,masculin*,garcon*|hombre*,masculin*,varon*
area+|城市,城镇|urban,cities,city|urbain*,ville*|urban*,ciudad*
area-|农村,乡村|rural,countryside|rural*,rurau*,campagne*|rural*,campo
term+|长期|long-term,long term,longer-term|long terme,longue duree|largo plazo
term-|短期|short-term,short term|court terme,courte duree|corto plazo
inside+|内部|internal*,inner|interne*,interieur*|intern*,interior*
inside-|外部|external*,outside|externe*,exterieur*|extern*,exterior*
public+|公共|public|public,publics,publique*|public*
public-|私营,私人,私有|private*|prive*|privad*
easy+|容易,简单,可预测(?<!不可预测)|easy,easily,easier,predictab*,simple|facile*,previsib*,simple*|facil*,previsib*,sencill*
easy-|困难,复杂,不可预测|difficult*,hard,harder,unpredictab*,complex*,complicat*|difficil*,difficult*,imprevisib*,complex*|dificil*,dificultad*,imprevisib*,complej*
good+|优势,有利,积极,有益,好处|advantage*,benefi*,positive*,strength,strengths,favourabl*|avantag*,benefi*,positi*,favorable*,atout*|ventaj*,benefici*,positiv*,favorable*
good-|劣势,不利,消极,弊端,缺点|disadvantage*,drawback*,negative*,adverse*,harm*,unfavourabl*|desavantag*,inconvenient*,negati*,defavorable*,nefaste*|desventaj*,inconvenient*,negativ*,desfavorable*,perjudic*
level+|全球|global*,worldwide|mondial*,monde|mundial*,mundo
level-|国家|national*,country,countries|national*,nationau*,pays|nacional*,pais*
rich+|富裕,富有|wealth*,rich|rich*,aise*|ric*,prosper*
rich-|贫困,贫穷|poor*,poverty|pauvr*|pobr*
slow+|加快,迅速,快速,加速,更快,较快|accelerat*,rapid*,quick*,speed*,fast,faster,swift*|acceler*,rapid*,vite|aceler*,rapid*,pront*
slow-|放慢,缓慢,减缓,更慢,较慢,推迟,延迟,拖延|slow*,delay*,postpon*|ralent*,lent*,retard*,report*r,differ*r|ralentiz*,lent*,retras*,apla*,demor*
central+|集中,中央|centrali*,central|central*|central*,centraliz*
central-|分散,下放|decentrali*|decentrali*|descentrali*
replace+|免除,取代|replac*,substitut*|remplac*|reempla*,sustitu*
replace-|补充|complement*,supplement*|complement*,complet*|complement*
`;

export type Side = { readonly id: string; readonly side: string };

type Pattern = Side & { readonly pattern: RegExp };

/** How many characters a negation reaches: over an auxiliary or an adverb, not over another verb. */
const reach: Readonly<Record<Language, number>> = { zh: 3, en: 14, fr: 14, es: 14 };

const columns: readonly Language[] = ['zh', 'en', 'fr', 'es'];

const patterns: Readonly<Record<Language, readonly Pattern[]>> = Object.fromEntries(
  columns.map((language, column) => [
    language,
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [name = '', ...cells] = row.split('|');
        const words = (cells[column] ?? '').split(',').map((word) => word.replaceAll('*', '\\p{L}*'));
        const source = words.join('|');
        const pattern = new RegExp(
          language === 'zh' ? source : `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`,
          'giu',
        );
        return { id: name.slice(0, -1), side: name.slice(-1), pattern };
      }),
  ]),
) as unknown as Readonly<Record<Language, readonly Pattern[]>>;

/** "Poco claro", "peu clair" are on the other side. */
const hardly = /(?<!\p{L})(?:poco|peu|not very|hardly|little)\s$/iu;

/** The sides a normalized text comes down on, each once: "does not hinder" is on the side of helping. */
export function effectiveSides(text: string, language: Language, marks: readonly TurningMark[]): readonly Side[] {
  const read = language === 'zh' ? text : withoutAccents(text);
  const negations = marks.filter(({ kind }) => kind === 'not');
  const found = new Map<string, Side>();
  for (const { id, side, pattern } of patterns[language]) {
    for (const match of read.matchAll(pattern)) {
      const after = match.index + match[0].length;
      const isTurned =
        hardly.test(read.slice(0, match.index)) ||
        negations.some(
          ({ start, end }) =>
            (end <= match.index && match.index - end <= reach[language]) ||
            // "n'approuve pas": the second half of the French negation follows its verb.
            (language === 'fr' && start - after === 1 && /^(?:pas|jamais|guère|nullement)/iu.test(text.slice(start))),
        );
      const effective = isTurned && side !== '0' ? (side === '+' ? '-' : '+') : side;
      found.set(id + effective, { id, side: effective });
    }
  }
  if (language !== 'zh') for (const side of prefixedSides(read)) found.set(side.id + side.side, side);
  return [...found.values()];
}

/** Words that are the opposite of another by their first syllable: "centralized" and "decentralized", "used" and "under-used". */
const prefixed =
  /(?<![\p{L}-])(?:non-?|under-?|over-?|mis|anti-?|dis|des|de|un|in|im|ir|il|sub-?|infra|sobre|sur)(?=\p{L}{6})/iu;
/** Letters by which a word and its opposite are matched, endings left out. */
const stemLength = 6;

function prefixedSides(text: string): readonly Side[] {
  return [...text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)].flatMap(([word]) => {
    const rest = word.replace(prefixed, '');
    const plain: Side = { id: `~${word.slice(0, stemLength)}`, side: '+' };
    return rest === word ? [plain] : [plain, { id: `~${rest.slice(0, stemLength)}`, side: '-' }];
  });
}

/** Ids of which `said` names a side and `printed` only another one. */
export function opposites(said: readonly Side[], printed: readonly Side[]): readonly string[] {
  return said
    .filter(
      ({ id, side }) =>
        printed.some((other) => other.id === id && other.side !== side) &&
        !printed.some((other) => other.id === id && other.side === side),
    )
    .map(({ id }) => id);
}
