/** The words of structure questions in Spanish. */
import type { Lexicon } from './lexicon.ts';

export const spanish: Lexicon = {
  isHeadLast: false,
  one: 'un|una|uno',
  bodies: 'consejo de administracion|consejo de administración|consejo ejecutivo|junta ejecutiva|junta|consejo',
  to: 'a|al|para',
  ordinals:
    'primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta septimo/septima octavo/octava noveno/novena decimo/decima undecimo/undecima duodecimo/duodecima',
  'noun:recommendation': 'recomendacione?s?|recs?|recomendacio|recommendaciones|recomendaci(?:on|ones)',
  'noun:step':
    '(?:medidas?|pasos?|acciones) (?:sugerid[oa]s?|recomendad[oa]s?|previst[oa]s?|planteadas?)|(?:(?:proxim[oa]s?|futur[oa]s?|siguientes?) )?(?:pasos?|medidas?|etapas?|acciones)(?: clave| siguientes?| posteriores| de seguimiento)?(?: propuest[oa]s?)?',
  'noun:response':
    '(?<=cuantos )(?:grupos?|bloques?)(?: de (?:recomendaciones|respuestas))?|que (?:respondio|contesto|dijo)(?= la (?:oficina|secretaria|administracion))|contesto(?: a)?|respondio(?: a)?|responde(?:n)? a|responder(?: a)?|contestaron(?: a)?|(?:respuestas?|comentarios?|observaciones)(?: de la (?:oficina|secretaria|administracion|direccion))?|respond(?:e|en|io|ida|idas|ieron|er)(?: a)?|contesta(?:n|da|das)?(?: a)?|reacciona(?:n)?(?: a)?|reaccion',
  'noun:paragraph': '(?:parrafos?)(?: numerados?)?',
  'noun:finding': 'fundamentos?|base|origen|hallazgos?|constataci(?:on|ones)|conclusi(?:on|ones)',
  'noun:item':
    'subrecomendaci(?:on|ones)|guion(?:es)?|entradas?|subpuntos?|items?|subapartados?|numerales?|(?:elementos?|puntos?|incisos?|apartados?)(?: de la lista)?|vinetas?|(?<=(?:la|una|de|esta|larga|corta) )listas?',
  'noun:section':
    'subsecci(?:on|ones)|titulos? de secci(?:on|ones)|rubricas?|partes?|secci(?:on|ones)|epigrafes?|capitulos?|encabezamientos?',
  'noun:footnote': 'notas?|notas? (?:a|al|de) pie|notas? (?:a|al|de) pie(?: de pagina)?',
  'noun:figure':
    'grafic[oa]s?|ilustracion(?:es)?|esquemas?|figuras|(?<=(?:la|una|de|ultima|primera) )figura|graficos?|diagramas?',
  'noun:source':
    'de donde (?:proceden|vienen|provienen|salen|se (?:obtienen|toman))(?: (?:los|sus|esos) datos)?|procedencia de los datos|origen de los datos|fuentes?',
  'noun:annex': 'anexos?|apendices?',
  'noun:decision':
    '(?:que )?(?:debe|deben|tiene que|ha de) (?:decidir|hacer|aprobar|adoptar)|se (?:invita|pide|solicita|espera) (?:a|al|que)?|medidas? (?:que debe adoptar|que se solicita|que se espera|que ha de adoptar)|proyecto de (?:decision|resolucion)|accion(?:es)? (?:solicitad|requerid)as?|elementos (?:de|para) (?:una )?decision|(?:que )?(?:requiere|exige|pide|necesita)n? (?:una )?decision|que debe decidir|debe(?:n)? decidir|se debe decidir|decidir|decision propuesta|accion requerida|medida solicitada|proyectos? de decision|decision(?:es)?|puntos? (?:para|que requieren?|de|que requiere) (?:una )?decision|proyecto de decision|decision(?:es)? (?:requeridas?|solicitadas?|propuestas?|que se (?:pide|solicita|requiere))',
  'field:symbol':
    'referencia(?: del documento)?|codigo(?: del documento)?|sigla|cota|signatura|simbolo|numero del (?:documento|informe)',
  'field:session': 'que reunion|numero de (?:la )?reunion|reuni(?:on|ones)|periodo de sesiones|sesi(?:on|ones)',
  'field:agendaItem':
    'orden del dia|agenda|punto en el orden del dia|numero del punto|puntos? del orden del dia|punto de la agenda',
  'field:date':
    'fecha|cuando se (?:publico|presento) (?:el|este) (?:informe|documento)|cuando fue (?:publicado|presentado) (?:el|este) (?:informe|documento)',
  'field:title': 'nombre del (?:informe|documento)|como se (?:llama|titula)|se titula|titulos?|leyendas?',
  'field:language': 'idiomas?|lenguas?',
  'field:policy':
    '(?:de )?politicas?(?= (?:o|y|ni) (?:financier|juridic|presupuest))|(?:efectos|impacto|incidencias?) (?:en|sobre) (?:las )?politicas?|repercusiones politicas|(?:repercusiones|consecuencias|implicaciones) (?:en materia de|en las|para las|sobre las|de|en el ambito de las) politicas?',
  'field:finance':
    '(?:efectos|impacto|incidencias?|implicacion(?:es)?|consecuencia) (?:financier[oa]s?|presupuestari[oa]s?)|repercusion(?:es)? financieras?|(?:repercusiones|consecuencias|implicaciones) (?:financieras|presupuestarias)',
  'field:legal':
    '(?:efectos|incidencias?|implicaciones) (?:juridic[oa]s|legales)|repercusiones legales|consecuencias legales|(?:repercusiones|consecuencias|implicaciones) juridicas',
  'field:related': 'documentos? (?:conexos?|relacionados?|de referencia)',
  'field:author':
    'quien(?:es)? (?:ha |han )?(?:preparo|redacto|elaboro|escribio|presento|prepararon|redactaron|elaboraron|redactado|preparado|elaborado|escrito)|(?:redactad|preparad|elaborad|escrit)[oa] por(?: quien(?:es)?)?|por quien|autores|autoria|autor(?:a)?|que unidad|unidad responsable|unidad autora',
  'field:objective': 'objetivos? estrategicos?(?: pertinentes?)?',
  'field:followUp': 'seguimiento (?:requerido|necesario)|medidas? de seguimiento requeridas?',
  'field:body':
    '(?:a |ante |por )?(?:que|cual) (?:comision|comite|organo|junta|consejo)(?: (?:examina|estudia|debate))?|comision|comite',
  'field:meeting':
    '(?:que )?dias(?: se reune (?:la junta|el (?:consejo|comite)))?|fechas?(?: y (?:el )?lugar)? (?:de la (?:reunion|sesion)|del periodo de sesiones)|fechas|lugar(?: y (?:las? )?fechas?)?(?: (?:de la (?:reunion|sesion)|del periodo de sesiones))?|(?:donde|cuando)(?: y (?:donde|cuando))? (?:se (?:celebra|celebro|reune|reunio|celebrara)|tiene lugar|tuvo lugar|es|fue|sera) (?:la (?:reunion|sesion)|el (?:periodo de sesiones|grupo de trabajo|comite|consejo))',
  'field:original':
    'idioma (?:\\w+ ){0,4}original|idioma original|lengua original|idioma de origen|originalmente|en origen|originariamente',
  beyond: 'por que (?:motivo|razon)(?:es)?|cual es (?:el motivo|la razon)|por que razones|quien(?:es)?|cuando|por que',
  which: 'cual(?:es)? (?:es|son|fue|fueron|era)|que|cual(?:es)?',
  where: 'donde',
  how: 'de que (?:manera|modo|forma)|como',
  count:
    'que cantidad(?: de)?|cual es el (?:numero|total) de|que numero de|a cuant[oa]s|la cantidad de|cuant[oa]s|(?:el )?numero(?: total)? de',
  whether: 'es que|hay|existe|esta|estan|se puede|hay alguna?|hay algun|existen?|si|acaso',
  say: 'de que (?:trata|habla|va)n?|recomienda(?:n)?|propone|proponen|sugiere(?:n)?|pide(?:n)?|plantea(?:n)?|aconseja(?:n)?|reza(?:n)?|explica(?:n)?|establece(?:n)?|expresa(?:n)?|insta(?:n)?|exige(?:n)?|indica(?:n)?|esta redactad[oa]|consiste(?:n)?|expone(?:n)?|dicen?|dice|senalan?',
  text: 'palabras|terminos|enunciado|literal|pasaje|formulacion|textos?|redaccion|contenido|tenor',
  show: 'transcribame|reproduzcame|citeme|copieme|leame|transcriba(?:nos)?|facilit(?:e|a)me|proporcion(?:e|a)me|copie|lista|(?:da(?:me)? |deme )?(?:la |una )?lista (?:completa )?de(?: las| los)?|presenta(?:me)?|ensena(?:me)?|ponme|copia(?:me)?|reproduce|reproduzca|lee(?:me)?|cita(?:me)?|listame|enumerame|recuerdame|muestrame|quiero ver|transcribe|transcriba|muestre|muestra|muestrame|muestreme|de(?=me)|deme|dame|enumere|enumera|liste|lista(?=me)|indique|indica|cite(?= )|diga|dime|digame',
  have: 'contiene|incluye|comprende|consta de|dispone(?:n)? de|posee|abarca(?:n)?|ofrece(?:n)?|propone(?:n)?|preve(?:n)?|trae(?:n)?|acompanad[oa]s? (?:de|por)|dotad[oa]s? de|recoge(?:n)?|enumera(?:n)?|figuran(?= en)|tienen?|tiene|tenga|tengan|con|contienen?|incluyen?|reciben?|recibio|recibieron|cuentan? con|lleva[n]?|presentan?|posee[n]?|obtuvo|obtuvieron|obtienen?|comprenden?|constan? de|va(?:n)? acompanad[oa]s? de|hay',
  not: 'no|ningun[oa]?|ninguna|nunca|jamas|tampoco',
  without:
    'no (?:tiene|tienen|contiene|contienen|incluye|incluyen|lleva|llevan|trae|traen|va acompanada de|van acompanadas de|presenta|presentan|cuenta con|cuentan con|recibe|reciben)(?: ningun| ninguna)?|desprovist[oa]s? de|falta(?:n)?|sin|carecen? de|carentes? de',
  mention:
    'se menciona(?:n)?|se habla de|se cita(?:n)?|se nombra(?:n)?|se alude (?:a|al)|se hace referencia (?:a|al)|se refiere(?:n)? (?:a|al)|habla de|aparece(?:n)?|sale(?= (?:ghana|el nombre))|hablan? del|es mencionad[oa]|son mencionad[oa]s|se hace mencion (?:de|del|a|al)|hace(?:n)? mencion (?:de|del|a|al)|se trata(?:n)? el caso de|figura el nombre de|alude(?:n)? al|mencionan?|mencionad[oa]s?|menciona|mencionando|se refieren? (?:a|al)|citan?|citad[oa]s?|nombran?|nombrad[oa]s?|aluden? a|hablan? de|hacen? referencia a',
  address:
    'se dirigen?|(?<=(?:va|van|esta|estan) )(?:dirigid[oa]s?|destinad[oa]s?)|se dirigen? (?:a|al)|dirigid[oa]s? (?:a|al)|destinad[oa]s? (?:a|al)',
  concern:
    'sobre|conciernen?(?: a)?|relativ[oa]s? (?:a|al)|relacionad[oa]s? con|tratan?(?: de| sobre)?|abordan?|acerca de|respecto (?:a|de|del)|referid[oa]s? (?:a|al)|se ocupan? de|versan? sobre|que trata(?:n)?(?: de| sobre)?|en materia de|afectan? (?:a|al)',
  follow:
    'componen|compone|integran|forman parte de|abarca(?:n)?|pertenece(?:n)? a|apoya(?:n)?|se apoya(?:n)?|respalda(?:n)?|sustenta(?:n)?|se sustenta(?:n)?|se encuentra(?:n)?|figura(?:n)?(?= (?:la|las|los|el|en))|aparece(?:n)?(?= (?:la|las|los|el))|siguen? (?:a|al)(?! (?:la )?recom)|sale[n]?(?: de| del)?|nace[n]?(?: de| del)?|proviene[n]?(?: de| del)?|procede[n]?(?: de| del)?|viene[n]?(?: de| del)?|parte[n]?(?: de| del)?|emana[n]?(?: de| del)?|resulta[n]?(?: de| del)?|deriva[n]?(?: de| del)?|obedece[n]?(?: a| al)?|se sustenta[n]?(?: en)?|se origina[n]?(?: en)?|inspira[n]?|conduce[n]?(?: a)?|lleva(?= a la recomendacion)|desemboca[n]?|genera[n]?|justifica[n]?|provoca[n]?|fundament[oa]|base|respalda[n]?|se basa en|se basan?(?: en)?|basad[oa]s?(?: en)?|se desprenden?(?: de)?|se derivan?(?: de)?|derivad[oa]s?(?: de)?|siguen? a(?! (?:la )?recom)|sigue(?! a la recom)|surgen?(?: de)?|da[n]? lugar|dio lugar|se fundamentan?(?: en)?|fundamentan?|sustentan?|sustenta|figuran?|se encuentran?|se hallan?|pertenecen?|detras|motivan?|corresponden?|se apoyan? en|origina(?:n)?|dieron lugar|remiten?',
  under: 'bajo (?:el |la )?(?:titulo|epigrafe|rubrica|encabezamiento)(?: de(?:l| la| los)?)?|bajo|debajo(?: de| del)?',
  together:
    '(?:respondid|tratad|agrupad|contestad|abordad|examinad)[oa]s? (?:en bloque|a la vez|al mismo tiempo|en conjunto)|en bloque|a la vez(?: que)?|se (?:responde|contesta|agrupa|trata)n? (?:junto|juntas|juntos|conjuntamente)(?: con| a)?|comparten?|compartida(?: con)?|van juntas|va junto con|a la par(?: que| de)?|(?:(?:respondid|tratad|agrupad|contestad|abordad|examinad)[oa]s? )?(?:junt[oa]s?|conjuntamente|de forma conjunta|de manera conjunta)(?: (?:con|a))?|(?:en )?(?:la |el |un |una )?(?:mism[oa]|sola) (?:respuesta|grupo)(?: que| con)?|comparten? (?:la misma |una misma |su )?respuesta(?: con)?|agrupad[oa]s?(?: con)?|respuesta (?:conjunta|comun)',
  alone: 'por separado|individualmente|aisladamente|sol[oa]s?',
  office:
    '(?:la |de la |por la )?oficina (?:independiente )?de evaluacion|(?:la |de la |por la )?(?:oficina|secretaria|administracion|direccion)',
  most: 'mas numero de|la mayor cantidad de|mayor numero de|mayor cantidad de|el mayor numero|(?:el mayor numero de|mas(?= (?:pasos|medidas|etapas|parrafos|recomendaciones|notas|elementos|puntos|acciones|respuestas)))',
  fewest:
    'la menor cantidad de|menor numero de|el menor numero de|menos(?= (?:pasos|medidas|etapas|parrafos|recomendaciones|notas|elementos|puntos|acciones|respuestas))',
  more: 'mas',
  fewer: 'menos',
  longest: '(?:el |la )?mas larg[oa]s?',
  shortest: '(?:el |la )?mas cort[oa]s?',
  accepted: 'aceptad[oa]s?|acepta(?:n)?|acepto|aceptaron|aprobad[oa]s?|aprobo|aprueba(?:n)?',
  fully:
    '(?:plenamente|totalmente|completamente|integramente) aceptad[oa]s?|aceptad[oa]s? (?:plenamente|totalmente|por completo|en su totalidad|integramente)',
  partly:
    '(?:solo )?(?:parcialmente|en parte) aceptad[oa]s?|acept(?:ad[oa]s?|a|o|aron|an) (?:solo )?(?:parcialmente|en parte)',
  rejected:
    'rechazad[oa]s?|rechaza(?:n)?|rechazo|rechazaron|desestimad[oa]s?|(?:no (?:fue|fueron|ha sido|han sido|es|son|se (?:ha|han)) )aceptad[oa]s?|no acept(?:a|o|an|aron)|no se acept(?:a|an|o|aron)',
  both: 'tanto|a la vez(?= (?:a|en|el|la|los|las) )|ambos',
  except: 'distint[oa]s? de|salvo|excepto|aparte de|ademas de|a excepcion de|exceptuando|fuera de|que no sean?',
  between: 'entre|desde',
  single: '(?:solo|solamente|unicamente) un[oa]?|un[oa]? sol[oa]|un[oa]? unic[oa]',
  nor: 'ni',
  first: 'inicial|de apertura|primer[oa]?s?',
  penultimate: '(?:el |la )?penultim[oa]s?',
  last: 'final|de cierre|(?:la |el )?ultim[oa]s?',
  next: 'siguen? a(?= la recom)|a continuacion(?: de| del)?|posterior(?: a| al)?|inmediatamente despues(?: de| del)?|justo despues del?|viene despues del?|viene tras|sucede|despues(?: de| del)?|siguiente|tras|viene despues(?: de)?|justo despues(?: de)?',
  previous:
    'precede(?:n)? (?:a|al)|inmediatamente antes(?: de| del)?|viene antes del?|justo antes del?|previo|que precede|antes(?: de| del)?|anterior|precede|viene antes(?: de)?|justo antes(?: de)?',
  all: 'la totalidad de|el conjunto de|tod[oa]s?(?: l[oa]s)?',
  each: 'cada(?: una?)?',
  atLeast: 'al menos|por lo menos',
  atMost: 'como maximo|a lo sumo',
  moreThan: 'mas de',
  fewerThan: 'menos de',
  and: 'y|e|asi como',
  or: 'o|u',
  its: 'de ell[oa]s|entre ell[oa]s|de estas|de estos|su|sus|ella|ellas|este ultimo|mism[oa]s?',
  filler:
    'se extiende(?:n)?|comprendid[oa]s?|incluid[oa]s?|entre si|ambas?|hasta|completas?|completos|integr[oa]s?|integramente|enter[oa]s?|literalmente|textualmente|al completo|por entero|otr[oa]s|publicacion|redacto|se redacto|numeros?|al final|elaborad[oa]s?|preparad[oa]s?|redactad[oa]s?|hay que|se debe|debe(?:n)?|hay de|estudio|revision|examen|publicacion|gracias|hola|quiero|quisiera|queria|necesito|saber|conocer|ver|podria(?:s)?|puede(?:s)?|puedes|decirme|en conjunto|en todo|total de|diferentes|diversas|diversos|distint[oa]s|aqui|ahi|entonces|pues|precisamente|aquell[oa]s?|hace(?:n)?|realiza(?:n)?|encontramos|encuentro|encontrar|aparecen?|ubicad[oa]s?|situad[oa]s?|impres[oa]s?|va|van|venir|justo|inmediatamente|directamente|respectivamente|cual es|cuales son|son las|son los|mismo|todo|toda|le|les|solo|tambien|ya|asi|como tal|del informe|del documento|se presento|presento|examino|se examino|exact[oa]|corresponde|se solicita|se pide|se requiere|se proponen?|propuest[oa]s?|otr[oa]s?|consejo de administracion|consejo ejecutivo|el|la|los|las|un|una|unos|unas|de|del|a|al|en|para|por|lo|se|es|son|era|fue|fueron|esta|estan|este|ese|esa|informe|documento|evaluacion|por favor|me|nos|que|alguna?s?|algun|algunos|en total|total|formula|formulan|formulad[oa]s|exactamente|numerad[oa]s?|entero|completo|redactad[oa]|escrito|publicad[oa]|presentad[oa]|sometid[oa]|dentro|tod[oa] el|ha|han|sido|estan|cuyo|cuya|cuyas|cuyos|da|enumerad[oa]s?|hace|se trata(?= *\\W*$)|quedan?',
};
