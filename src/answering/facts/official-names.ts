/**
 * Countries whose name in United Nations papers is not the one of CLDR: "Lao People's Democratic Republic", "Viet Nam". Rows
 * are the code of the region, then the names in English, French and Spanish; Chinese papers use the names that CLDR has.
 */

const rows = `
BO|Plurinational State of Bolivia|État plurinational de Bolivie|Estado Plurinacional de Bolivia
CD|Democratic Republic of the Congo|République démocratique du Congo|República Democrática del Congo
CI|Côte d'Ivoire|Côte d'Ivoire|Côte d'Ivoire
CV|Cabo Verde|Cabo Verde|Cabo Verde
GB|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Reino Unido de Gran Bretaña e Irlanda del Norte
IR|Islamic Republic of Iran|République islamique d'Iran|República Islámica del Irán
KP|Democratic People's Republic of Korea|République populaire démocratique de Corée|República Popular Democrática de Corea
KR|Republic of Korea|République de Corée|República de Corea
LA|Lao People's Democratic Republic|République démocratique populaire lao|República Democrática Popular Lao
LA|Lao PDR|RDP lao|RDP Lao
MD|Republic of Moldova|République de Moldova|República de Moldova
PS|State of Palestine|État de Palestine|Estado de Palestina
RU|Russian Federation|Fédération de Russie|Federación de Rusia
SY|Syrian Arab Republic|République arabe syrienne|República Árabe Siria
TR|Türkiye|Türkiye|Türkiye
TZ|United Republic of Tanzania|République-Unie de Tanzanie|República Unida de Tanzanía
US|United States of America|États-Unis d'Amérique|Estados Unidos de América
VE|Bolivarian Republic of Venezuela|République bolivarienne du Venezuela|República Bolivariana de Venezuela
VN|Viet Nam|Viet Nam|Viet Nam
`;

const names = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [code = '', ...written] = row.split('|');
      return written.map((name) => [name.toLowerCase(), code] as const);
    }),
);
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...names.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

export type OfficialName = { readonly region: string; readonly start: number; readonly end: number };

/** Those in a normalized text, in the order they stand. */
export function officialNamesIn(text: string): readonly OfficialName[] {
  return [...text.matchAll(pattern)].map((match) => ({
    region: names.get(match[0].toLowerCase()) ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
