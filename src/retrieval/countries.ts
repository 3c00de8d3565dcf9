/**
 * Names of countries beside CLDR's: the long forms of United Nations papers, everyday short forms, and the adjectives people
 * ask with. Only names that mean one country and nothing else; a country that needs none has no row.
 */
import type { Language } from '../shared/language.ts';

/** Code, then Chinese, English, French and Spanish, variants between bars. */
const table = `
GB;联合王国|大不列颠;UK|Britain|Great Britain|British;britannique|britanniques|Grande-Bretagne;británico|británica|Gran Bretaña
US;美利坚合众国;USA|United States of America|American;États-Unis d'Amérique|américain|américaine;Estados Unidos de América|EE. UU.|EEUU|estadounidense
LA;老挝人民民主共和国|老挝人民共和国;Lao People's Democratic Republic|Lao PDR|Lao;République démocratique populaire lao|RDP lao;República Democrática Popular Lao
KR;大韩民国;Republic of Korea|South Korea|South Korean;République de Corée|sud-coréen;República de Corea|surcoreano
KP;朝鲜民主主义人民共和国;Democratic People's Republic of Korea|DPRK;République populaire démocratique de Corée|RPDC;República Popular Democrática de Corea
RU;俄罗斯联邦;Russian Federation|Russian;Fédération de Russie|russe;Federación de Rusia|ruso|rusa
SY;阿拉伯叙利亚共和国;Syrian Arab Republic|Syrian;République arabe syrienne|syrien;República Árabe Siria|sirio
TZ;坦桑尼亚联合共和国;United Republic of Tanzania|Tanzanian;République-Unie de Tanzanie;República Unida de Tanzanía
BO;多民族玻利维亚国|玻利维亚多民族国;Plurinational State of Bolivia|Bolivian;État plurinational de Bolivie;Estado Plurinacional de Bolivia|boliviano
VE;委内瑞拉玻利瓦尔共和国;Bolivarian Republic of Venezuela|Venezuelan;République bolivarienne du Venezuela;República Bolivariana de Venezuela|venezolano
MD;摩尔多瓦共和国;Republic of Moldova|Moldovan;République de Moldova;República de Moldova|moldavo
IR;伊朗伊斯兰共和国;Islamic Republic of Iran|Iranian;République islamique d'Iran|iranien;República Islámica del Irán|iraní
VN;;Viet Nam|Vietnamese;Viet Nam|vietnamien;Viet Nam|vietnamita
CD;刚果民主共和国;Democratic Republic of the Congo|DRC;République démocratique du Congo|RDC;República Democrática del Congo
CI;科特迪瓦共和国;Côte d'Ivoire|Ivory Coast|Ivorian;Côte d'Ivoire|ivoirien;Côte d'Ivoire|Costa de Marfil
CZ;捷克共和国;Czech Republic|Czech;République tchèque|tchèque;República Checa|checo
TR;;Turkey|Türkiye|Turkish;Turquie|Türkiye|turc;Turquía|Türkiye|turco
MK;;North Macedonia|Macedonian;Macédoine du Nord;Macedonia del Norte
CN;中华人民共和国;People's Republic of China|Chinese Government;République populaire de Chine;República Popular China
BA;波斯尼亚和黑塞哥维那|波斯尼亚-黑塞哥维那|波黑;Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnian;Bosnie-Herzégovine;Bosnia y Herzegovina|Bosnia-Herzegovina
FR;;French Government;;
BR;;Brazilian;brésilien|brésilienne;brasileño|brasileña
IN;;Indian Government;indien|indienne;
JO;约旦哈希姆王国;Hashemite Kingdom of Jordan|Jordanian;jordanien|jordanienne;jordano|jordana
TH;泰王国;Thai;thaïlandais|thaïlandaise;tailandés|tailandesa
NP;;Nepalese|Nepali;népalais|népalaise;nepalí|nepalés
GH;;Ghanaian;ghanéen|ghanéenne;ghanés|ghanesa
SN;;Senegalese;sénégalais|sénégalaise;senegalés|senegalesa
MZ;;Mozambican;mozambicain|mozambicaine;mozambiqueño|mozambiqueña
ZM;;Zambian;zambien|zambienne;zambiano|zambiana
CL;;Chilean;chilien|chilienne;chileno|chilena
CY;;Cypriot;chypriote;chipriota
JP;;Japanese;japonais|japonaise;japonés|japonesa
DE;德意志联邦共和国;German;allemand|allemande;alemán|alemana
`;

const languageColumns: Readonly<Record<Language, number>> = { zh: 1, en: 2, fr: 3, es: 4 };

/** Further names in `language`, each with its CLDR code. */
export function countryNames(language: Language): readonly (readonly [text: string, code: string])[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const cells = line.split(';');
      return (cells[languageColumns[language]] ?? '')
        .split('|')
        .filter((name) => name !== '')
        .map((name) => [name, cells[0] ?? ''] as const);
    });
}
