/**
 * Who acts in an evaluation paper, and in which part of the world: governments, employers, donors, the board, Africa. A row is
 * one actor, its words by language. It tells which actors a text names, so that an act is not put down to somebody else;
 * countries and organizations with names of their own are not its matter.
 */
import type { Language } from '../../shared/language.ts';
import { withoutAccents } from '../../shared/text.ts';

/** Id, then zh, en, fr, es; a star stands for any ending, accents are left out. */
const rows = `
government|政府|government,governments|gouvernement*|gobierno*
employers|雇主|employer*|employeur*|empleador*
workers|工人|worker*|travailleur*|trabajador*
unions|工会|trade union*,unions|syndicat*|sindicato*
donors|捐助方,捐助者,捐款方,捐款机构,供资方|donor*|donateur*,bailleur*|donante*
lenders|贷款方,贷款人,贷方|lender*|preteur*|prestamista*
partners|伙伴|partner*|partenaire*|socio*,asociad*
management|管理层,管理当局,行政当局|management|direction,administration|administracion,direccion
office|劳工局|the office|bureau|oficina
secretariat|秘书处|secretariat|secretariat|secretaria
board|董事会,理事会,执行局|governing body,executive board,board,governing council|conseil d'administration,conseil|consejo de administracion,junta,consejo,directorio
committee|委员会|committee,committees|comite*,commission|comite*,comision
assembly|大会|conference,assembly,general assembly|conference,assemblee*|conferencia,asamblea*
evaluators|评估人员,评价人员,评估组,评估小组,评价小组|evaluator*,evaluation team,reviewers,inspectors,review team|evaluateur*,equipe d'evaluation,equipe,inspecteur*|evaluador*,equipo,inspector*
reviewers|审查员,审评人员,同行评审|reviewer*|examinateur*|examinador*,revisor*
parliament|议会|parliament*|parlement*|parlamento*
civil-society|民间社会,公民社会,非政府组织|civil society,non-governmental organi*,ngos|societe civile,organisations non gouvernementales,ong|sociedad civil,organizaciones no gubernamentales,ong
private-sector|私营部门,私人部门,企业,公司|private sector,enterprise*,compan*,business*|secteur prive,*entreprise*|sector privado,*empresa*
households|家庭,住户|household*|menage*|hogar,hogares
women|妇女,女性|women,woman|femme*|mujer,mujeres
men|男子,男性|men|hommes|hombre,hombres
children|儿童|child,children|enfant*|nino*,ninas
youth|青年|youth,young people|jeune*|joven,jovenes
migrants|移民|migrant*|migrant*|migrante*
consultants|顾问,咨询人|consultant*,advisor,advisors,adviser,advisers|consultant*,conseiller,conseillers|consultor*,asesores
regulators|监管机构,监管者|regulator*|regulateur*|regulador*
utilities|公用事业|utility,utilities|compagnies d'electricite|empresas de servicios publicos
local-authorities|地方当局,地方政府|local authorit*|autorites locales|autoridades locales
ministries|部委,各部,卫生部,教育部,财政部,外交部,农业部,水利部,该部|ministry,ministries|ministere*|ministerio*
experts|专家|expert,experts,specialist*|expert,experts,specialiste*|experto*,especialista*
schools|学校|school*|ecole*|escuela*
hospitals|医院,诊所|hospital*,clinic,clinics|hopita*,clinique*|hospital*,clinica*
farmers|农民|farmer*|agriculteur*,paysan*|agricultor*,campesino*
stakeholders|利益攸关方,利益相关方,相关方|stakeholder*|parties prenantes|partes interesadas,interesados
secretary-general|秘书长|secretary-general,secretary general|secretaire general,secretaire generale|secretario general,secretaria general
executive-heads|行政首长,执行首长|executive heads,executive head|chefs de secretariat,chef de secretariat|jefes ejecutivos
executive-director|执行主任|executive director|directeur executif,directrice executive|director ejecutivo,directora ejecutiva
legislative|立法机关,立法机构,理事机构,立法和理事机构|legislative bodies,legislative body,legislative organs,governing bodies|organes deliberants,organes directeurs|organos legislativos,organos rectores
security-council|安全理事会,安理会|security council|conseil de securite|consejo de seguridad
states|成员国,会员国,各国,缔约国|member states,states|etats membres,etats|estados miembros,estados
working-group|工作组|working group|groupe de travail|grupo de trabajo
doctors|医生,村医|doctor*,physician*|medecin*|medico*
teachers|教师,老师|teacher*|enseignant*,professeur*|docente*,profesor*,maestro*
provinces|各省,三省|provinces,province|provinces,province|provincias,provincia
villages|村庄,村民|villages,villagers|villages,villageois|aldeas,aldeanos
suppliers|供应商|supplier*,vendor*|fournisseur*|proveedor*
africa|非洲|africa,african|afrique,africain*|africa,african*
asia|亚洲,亚太|asia,asian,asia-pacific|asie,asiatique*|asia,asiatic*
europe|欧洲|europe,european|europe,europeen*|europa,europe[oa]*
americas|美洲,拉丁美洲|americas,latin america*|ameriques,amerique latine,amerique|americas,america latina,latinoamerica*
arab|阿拉伯|arab,arab states|arabe*|arabe*
pacific|太平洋|pacific|pacifique|pacifico
caribbean|加勒比|caribbean|caraibe*|caribe,caribeno*
director-general|总干事,局长|director-general,director general|directeur general,directrice generale|director general,directora general
`;

type Actor = { readonly id: string; readonly pattern: RegExp };

const columns: readonly Language[] = ['zh', 'en', 'fr', 'es'];

const patterns = Object.fromEntries(
  columns.map((language, column) => [
    language,
    rows
      .trim()
      .split('\n')
      .map((row): Actor => {
        const [id = '', ...cells] = row.split('|');
        const source = (cells[column] ?? '').replaceAll(',', '|').replaceAll('*', '\\p{L}*');
        const whole = language === 'zh' ? source : `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
        return { id, pattern: new RegExp(whole, 'giu') };
      }),
  ]),
) as unknown as Readonly<Record<Language, readonly Actor[]>>;

export type NamedActor = { readonly id: string; readonly start: number; readonly end: number };

/** The actors a normalized text names; none inside a longer one ("steering committee" and "committee" are one). */
export function actorsIn(text: string, language: Language): readonly NamedActor[] {
  const plain = withoutAccents(text);
  const read = plain.length === text.length ? plain : text;
  const found = patterns[language].flatMap(({ id, pattern }) =>
    [...read.matchAll(pattern)].map((match) => ({ id, start: match.index, end: match.index + match[0].length })),
  );
  return found.filter(
    (actor) =>
      !found.some(
        (other) =>
          other.id !== actor.id &&
          other.start <= actor.start &&
          other.end >= actor.end &&
          other.end - other.start > actor.end - actor.start,
      ),
  );
}
