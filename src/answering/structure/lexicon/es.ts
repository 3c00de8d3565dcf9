/** The words of structure questions in Spanish. */
import type { Lexicon } from './lexicon.ts';

export const spanish: Lexicon = {
  isHeadLast: false,
  one: 'un|una|uno',
  ordinals:
    'primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta septimo/septima octavo/octava noveno/novena decimo/decima undecimo/undecima duodecimo/duodecima',
  'noun:recommendation': 'recomendaci(?:on|ones)',
  'noun:step':
    '(?:(?:proxim[oa]s?|futur[oa]s?|siguientes?) )?(?:pasos?|medidas?|etapas?|acciones)(?: siguientes?| posteriores| de seguimiento)?(?: propuest[oa]s?)?',
  'noun:response':
    '(?:respuestas?|comentarios?|observaciones)(?: de la (?:oficina|secretaria|administracion|direccion))?|respond(?:e|en|io|ida|idas|ieron|er)(?: a)?|contesta(?:n|da|das)?(?: a)?|reacciona(?:n)?(?: a)?|reaccion',
  'noun:paragraph': '(?:parrafos?)(?: numerados?)?',
  'noun:finding': 'hallazgos?|constataci(?:on|ones)|conclusi(?:on|ones)',
  'noun:item': '(?:elementos?|puntos?|incisos?|apartados?)(?: de la lista)?|vinetas?|listas?',
  'noun:section': 'secci(?:on|ones)|epigrafes?|capitulos?|encabezamientos?',
  'noun:footnote': 'notas? (?:a|al|de) pie(?: de pagina)?',
  'noun:figure': 'figuras|(?<=(?:la|una|de|ultima|primera) )figura|graficos?|diagramas?',
  'noun:source': 'fuentes?',
  'noun:annex': 'anexos?|apendices?',
  'noun:decision':
    'decision(?:es)?|puntos? (?:para|que requieren?|de|que requiere) (?:una )?decision|proyecto de decision|decision(?:es)? (?:requeridas?|solicitadas?|propuestas?|que se (?:pide|solicita|requiere))',
  'field:symbol': 'signatura|simbolo|numero del (?:documento|informe)',
  'field:session': 'reuni(?:on|ones)|periodo de sesiones|sesi(?:on|ones)',
  'field:agendaItem': 'puntos? del orden del dia|punto de la agenda',
  'field:date':
    'fechas?|cuando se (?:publico|presento) (?:el|este) (?:informe|documento)|cuando fue (?:publicado|presentado) (?:el|este) (?:informe|documento)',
  'field:title': 'titulos?|leyendas?',
  'field:language': 'idiomas?|lenguas?',
  'field:policy':
    '(?:repercusiones|consecuencias|implicaciones) (?:en materia de|en las|para las|sobre las|de|en el ambito de las) politicas?',
  'field:finance': '(?:repercusiones|consecuencias|implicaciones) (?:financieras|presupuestarias)',
  'field:legal': '(?:repercusiones|consecuencias|implicaciones) juridicas',
  'field:related': 'documentos? (?:conexos?|relacionados?|de referencia)',
  'field:author': 'unidad autora',
  'field:objective': 'objetivos? estrategicos?(?: pertinentes?)?',
  'field:followUp': 'seguimiento (?:requerido|necesario)|medidas? de seguimiento requeridas?',
  beyond: 'quien(?:es)?|cuando|por que',
  which: 'que|cual(?:es)?',
  where: 'donde',
  how: 'como',
  count: 'cuant[oa]s|(?:el )?numero(?: total)? de',
  whether: 'hay alguna?|hay algun|existen?|si|acaso',
  say: 'dicen?|dice|senalan?',
  text: 'textos?|redaccion|contenido|tenor',
  show: 'muestre|muestra|muestrame|muestreme|de(?=me)|deme|dame|enumere|enumera|liste|lista(?=me)|indique|indica|cite(?= )|diga|dime|digame',
  have: 'tienen?|tiene|tenga|tengan|con|contienen?|incluyen?|reciben?|recibio|recibieron|cuentan? con|lleva[n]?|presentan?|posee[n]?|obtuvo|obtuvieron|obtienen?|comprenden?|constan? de|va(?:n)? acompanad[oa]s? de|hay',
  not: 'no|ningun[oa]?|ninguna|nunca|jamas|tampoco',
  without: 'sin|carecen? de|carentes? de',
  mention:
    'mencionan?|mencionad[oa]s?|menciona|mencionando|se refieren? (?:a|al)|citan?|citad[oa]s?|nombran?|nombrad[oa]s?|aluden? a|hablan? de|hacen? referencia a',
  address: 'se dirigen? (?:a|al)|dirigid[oa]s? (?:a|al)|destinad[oa]s? (?:a|al)',
  concern:
    'sobre|conciernen?(?: a)?|relativ[oa]s? (?:a|al)|relacionad[oa]s? con|tratan?(?: de| sobre)?|abordan?|acerca de|respecto (?:a|de|del)|referid[oa]s? (?:a|al)|se ocupan? de|versan? sobre|que trata(?:n)?(?: de| sobre)?|en materia de|afectan? (?:a|al)',
  follow:
    'se basan?(?: en)?|basad[oa]s?(?: en)?|se desprenden?(?: de)?|se derivan?(?: de)?|derivad[oa]s?(?: de)?|siguen? a|sigue|surgen?(?: de)?|da[n]? lugar|dio lugar|se fundamentan?(?: en)?|fundamentan?|sustentan?|sustenta|figuran?|se encuentran?|se hallan?|pertenecen?|detras|bajo|motivan?|corresponden?|se apoyan? en|origina(?:n)?|dieron lugar|remiten?',
  together:
    '(?:(?:respondid|tratad|agrupad|contestad|abordad|examinad)[oa]s? )?(?:junt[oa]s?|conjuntamente|de forma conjunta|de manera conjunta)(?: (?:con|a))?|(?:en )?(?:la |el |un |una )?(?:mism[oa]|sola) (?:respuesta|grupo)(?: que| con)?|comparten? (?:la misma |una misma |su )?respuesta(?: con)?|agrupad[oa]s?(?: con)?|respuesta (?:conjunta|comun)',
  office: '(?:la |de la |por la )?(?:oficina|secretaria|administracion|direccion)',
  most: '(?:el mayor numero de|mas(?= (?:pasos|medidas|etapas|parrafos|recomendaciones|notas|elementos|puntos|acciones|respuestas)))',
  fewest:
    'el menor numero de|menos(?= (?:pasos|medidas|etapas|parrafos|recomendaciones|notas|elementos|puntos|acciones|respuestas))',
  more: 'mas',
  fewer: 'menos',
  longest: '(?:el |la )?mas larg[oa]s?',
  shortest: '(?:el |la )?mas cort[oa]s?',
  first: 'primer[oa]?s?',
  last: '(?:la |el )?ultim[oa]s?',
  next: 'despues(?: de| del)?|siguiente|tras|viene despues(?: de)?|justo despues(?: de)?',
  previous: 'antes(?: de| del)?|anterior|precede|viene antes(?: de)?|justo antes(?: de)?',
  all: 'tod[oa]s?(?: l[oa]s)?',
  each: 'cada(?: una?)?',
  atLeast: 'al menos|por lo menos',
  atMost: 'como maximo|a lo sumo',
  moreThan: 'mas de',
  fewerThan: 'menos de',
  and: 'y|e|asi como',
  or: 'o|u',
  its: 'su|sus|ella|ellas|este ultimo|mism[oa]s?',
  filler:
    'se presento|presento|examino|se examino|exact[oa]|corresponde|se solicita|se pide|se requiere|se proponen?|propuest[oa]s?|otr[oa]s?|consejo de administracion|consejo ejecutivo|el|la|los|las|un|una|unos|unas|de|del|a|al|en|para|por|lo|se|es|son|era|fue|fueron|esta|estan|este|ese|esa|informe|documento|evaluacion|por favor|me|nos|que|alguna?s?|algun|algunos|en total|total|formula|formulan|formulad[oa]s|exactamente|numerad[oa]s?|entero|completo|redactad[oa]|escrito|publicad[oa]|presentad[oa]|sometid[oa]|dentro|tod[oa] el|ha|han|sido|estan|cuyo|cuya|cuyas|cuyos|da|enumerad[oa]s?|hace|se trata(?= *\\W*$)|quedan?',
};
