/** Expected failures in Spanish: what is wrong, then what to do. */
import type { ErrorPhrases } from '../phrases.ts';
import { reviewErrorsInSpanish } from '../review-errors/es.ts';
import { embeddingError } from './embedding.ts';

export const errorsInSpanish: ErrorPhrases = {
  ...reviewErrorsInSpanish,
  'file-not-found': (facts) =>
    `No hay ningún archivo en ${facts.text('path')}. Compruebe la ruta e inténtelo de nuevo.`,
  'file-is-directory': (facts) =>
    `${facts.text('path')} es una carpeta. Indique un solo informe, es decir, un archivo de texto de esa carpeta.`,
  'file-unreadable': (facts) =>
    `${facts.text('path')} no se puede leer (${facts.text('reason')}). Compruebe los permisos o cópielo en un archivo normal.`,
  'file-empty': (facts) => `${facts.text('path')} está vacío. Exporte de nuevo el informe como texto.`,
  'file-too-large': (facts) =>
    `${facts.text('path')} supera los ${facts.text('limit')} MB, mucho más que un informe. Facilite el texto de un solo informe.`,
  'file-binary': (facts) =>
    `${facts.text('path')} no es texto sin formato${facts.text('format') === '' ? '' : ` (formato ${facts.text('format')})`}. Exporte antes el informe como texto (UTF-8).`,
  'file-encoding': (facts) =>
    facts.text('encoding') === 'unknown'
      ? `${facts.text('path')} es un texto cuya codificación no se reconoce. Conviértalo antes a UTF-8.`
      : `${facts.text('path')} está codificado en ${facts.text('encoding')}, que no se admite. Conviértalo antes a UTF-8 (por ejemplo, con iconv).`,
  'question-empty': () => 'No se ha formulado ninguna pregunta. Escriba una en chino, inglés, francés o español.',
  'question-too-long': (facts) =>
    `La pregunta tiene ${facts.text('length')} caracteres; el máximo es ${facts.text('limit')}. Formúlela en unas pocas frases.`,
  'report-unknown': (facts) =>
    facts.count('matching') > 1
      ? `«${facts.text('report')}» puede referirse a ${facts.list('matching')}. Escriba el nombre completo de uno de ellos.`
      : `No existe el informe «${facts.text('report')}». Informes disponibles: ${facts.text('known')}. Quien administra el programa añade uno con: report add <archivo>.`,
  'report-none': () => 'Todavía no hay informes. Quien administra el programa añade uno con: report add <archivo>.',
  'report-exists': (facts) =>
    facts.text('origin') === 'seed'
      ? `El informe ${facts.text('report')} ya está aquí: viene con el programa. Puede consultarlo ahora mismo.`
      : `El informe ${facts.text('report')} ya está aquí. Para sustituirlo, retírelo antes (report remove ${facts.text('report')}).`,
  'report-seed': (facts) =>
    `${facts.text('report')} viene con el programa y no se puede retirar. Solo se pueden retirar los informes añadidos.`,
  'report-without-text': (facts) =>
    `No se ha encontrado texto de un informe en ${facts.text('path') || facts.text('report')}. Exporte de nuevo el informe como texto y compruebe el archivo.`,
  'recommendation-unknown': (facts) =>
    `El informe no contiene la recomendación ${facts.list('numbers')}. Contiene las recomendaciones ${facts.list('known')}.`,
  'recommendation-none': (facts) =>
    `El informe ${facts.text('report')} no formula recomendaciones. Pregunte por sus párrafos.`,
  'paragraph-unknown': (facts) =>
    `El informe no contiene el párrafo ${facts.list('numbers')}. Contiene los párrafos ${facts.list('known')}.`,
  'paragraph-none': (facts) =>
    `Los párrafos del informe ${facts.text('report')} no están numerados. Haga una pregunta o busque palabras.`,
  'number-invalid': (facts) =>
    `«${facts.text('value')}» no es un número que se pueda consultar. Escriba un número a partir de 1, o varios: 3, 5-7.`,
  'command-unknown': (facts) =>
    facts.text('nearest') === ''
      ? `No existe el comando ${facts.text('command')}. Escriba /help para ver los comandos.`
      : `No existe el comando ${facts.text('command')}. ¿Quería decir ${facts.text('nearest')}?`,
  'language-unknown': (facts) => `El idioma «${facts.text('language')}» no está disponible. Elija zh, en, fr o es.`,
  'index-unwritable': (facts) =>
    `No se puede escribir el índice en ${facts.text('path')}. Haga que sea una carpeta en la que se pueda escribir o elija otra con INDEX_DIR.`,
  'disk-full': (facts) => `No queda espacio en el disco de ${facts.text('path')}. Libere espacio e inténtelo de nuevo.`,
  'data-unwritable': (facts) =>
    `No se puede guardar nada en ${facts.text('path')}. Haga que sea una carpeta en la que se pueda escribir o elija otra con DATA_DIR.`,
  'benchmark-invalid': (facts) =>
    `No se puede leer la prueba de rendimiento: ${facts.text('path')}${Number(facts.text('line')) === 0 ? '' : `, línea ${facts.text('line')}`} (${facts.text('reason')}). Hace falta una carpeta con corpus.jsonl y queries.jsonl.`,
  'glossary-invalid': (facts) =>
    `No se puede leer el glosario: ${facts.text('path')} (${{ 'not-text': 'no es texto en UTF-8', 'no-columns': 'sus columnas no llevan nombre' }[facts.text('reason')] ?? 'el archivo no existe'}). Es un archivo de texto: su primera línea nombra las columnas, al menos dos de zh, en, fr y es, separadas por tabuladores. Véase GLOSSARY_FILE.`,
  'embedding-failed': (facts) => embeddingError('es', facts.text('model'), facts.text('reason')),
  'batch-line-invalid': (facts) =>
    facts.count('failed') > 0
      ? `Sin respuesta: ${facts.count('failed') === 1 ? 'línea' : 'líneas'} ${facts.list('failed')} del lote. El campo «error» de cada una indica el motivo; corríjalas y vuelva a enviarlas.`
      : `La línea ${facts.text('line')} no es una pregunta. Escriba un objeto JSON por línea: {"id": "1", "question": "..."}.`,
  'config-invalid': (facts) =>
    `La configuración no es válida. Corríjala en el entorno o en .env: ${facts.text('problems')}.`,
  'text-empty': () =>
    'Este mensaje no contiene texto que se pueda consultar o comprobar. Elija uno que contenga texto.',
  'text-too-long': (facts) =>
    `El texto tiene ${facts.text('length')} caracteres; se comprueban como máximo ${facts.text('limit')}. Envíelo en partes más cortas.`,
  'server-only': () => 'Esto solo funciona en un servidor, no en un mensaje directo. Utilice un canal de un servidor.',
  'manager-only': () =>
    'Esto está reservado a quienes tienen el permiso «Gestionar servidor». Pida a una de esas personas que lo haga o que le conceda el permiso.',
  'asker-only': () => 'Solo puede hacerlo la persona que formuló la pregunta. Formúlela usted con /ask.',
  'channel-not-allowed': (facts) =>
    facts.count('channels') === 0
      ? 'En este canal no se responden preguntas. Consulte a quien gestiona el servidor en qué canal puede preguntar.'
      : `En este canal no se responden preguntas. Pregunte en ${facts.list('channels')}.`,
  'channel-last': () =>
    'Es el último canal permitido. Para que el programa responda en todos, elija «en todos»; o permita antes otro canal.',
  'setting-invalid': (facts) =>
    `El valor «${facts.text('value')}» no es posible para ${facts.text('setting')}. Valores admitidos: ${facts.text('allowed')}.`,
  'answer-forgotten': () => 'La respuesta de este botón ya no se conserva. Vuelva a hacer la pregunta.',
  'item-ambiguous': (facts) =>
    `Varias recomendaciones llevan el número ${facts.text('item')}. Indique una de ellas: ${facts.list('known')}.`,
  'moment-invalid': (facts) =>
    `«${facts.text('value')}» no es un momento futuro. Escriba un día y una hora (2026-12-01 17:00), un día, o un plazo (3d, 48h).`,
  'review-occupied': () =>
    'Este examen ya tiene un registro, y nada de él se sobrescribe. Importe en un servidor o informe que no lo tenga.',
  'record-unavailable': (facts) =>
    `En este momento no se puede leer ni guardar el registro${facts.text('reason') === '' ? '' : ` (${facts.text('reason')})`}. Inténtelo de nuevo en unos instantes; si persiste, quien administra el programa debe consultar su registro de errores.`,
  'record-newer': (facts) =>
    `La base de datos ${facts.text('path')} fue escrita por una versión más reciente del programa (${facts.text('version')}; conocida aquí: ${facts.text('known')}). Actualice el programa o elija otra carpeta con DATA_DIR.`,
  'ledger-file-invalid': (facts) =>
    `${facts.text('path')} no es una exportación completa de un examen${facts.text('event') === '0' ? '' : ` (el evento ${facts.text('event')} está dañado)`}, así que no se ha tomado nada. Exporte de nuevo el examen en JSON y no modifique el archivo.`,
  'ledger-file-newer': (facts) =>
    `${facts.text('path')} fue exportado por una versión más reciente de este programa (formato ${facts.text('version')}; conocido aquí: ${facts.text('known')}). Actualice primero el programa.`,
  'ledger-file-too-large': (facts) =>
    `${facts.text('path')} supera los ${facts.text('limit')} MB, mucho más de lo que ocupa un examen. Dé el archivo tal como se exportó.`,
  'queue-full': (facts) =>
    `Ya hay demasiadas preguntas en espera en este servidor (${facts.text('waiting')}). Vuelva a preguntar dentro de un minuto.`,
  'questions-limit': (facts) =>
    `Ha hecho ${facts.text('limit')} preguntas en una hora, el máximo permitido en este servidor. Podrá hacer la siguiente dentro de ${facts.text('minutes')} ${facts.text('minutes') === '1' ? 'minuto' : 'minutos'}.`,
  cancelled: () => 'Cancelado. No se pide nada más para esta pregunta.',
  'nothing-to-cancel': () => 'Ahí ya no se está respondiendo nada. Vuelva a preguntar si lo necesita.',
  restarting: () => 'El programa se está reiniciando. Vuelva a preguntar dentro de un minuto.',
  'permission-missing': (facts) =>
    facts.text('guild') === ''
      ? `Al bot le ${facts.count('permissions') === 1 ? 'falta este permiso' : 'faltan estos permisos'} en ${facts.text('channel') || 'este canal'}: ${facts.list('permissions')}. Pida a quien gestiona el servidor que ${facts.count('permissions') === 1 ? 'lo' : 'los'} conceda.`
      : `No se pueden registrar los comandos en el servidor ${facts.text('guild')}. Compruebe DISCORD_GUILD_ID e invite allí al bot con los ámbitos ${facts.list('permissions')}.`,
  'discord-token-missing': () =>
    'Falta el token de Discord. Asigne a DISCORD_TOKEN, en el entorno o en .env, el token del bot (portal de desarrolladores, página «Bot»).',
  'discord-token-refused': () =>
    'Discord no acepta el token. Genere otro en el portal de desarrolladores, página «Bot», y asígnelo a DISCORD_TOKEN.',
  'discord-intent-refused': () =>
    'DISCORD_MESSAGE_CONTENT está activado, pero esta aplicación no tiene habilitado Message Content Intent. Habilítelo en el portal de desarrolladores, página «Bot», o elimine la variable.',
  'discord-unreachable': (facts) =>
    `No se puede conectar con Discord en ${facts.text('url')} (${facts.text('reason')}). Compruebe la red y, si está definida, la variable DISCORD_API_URL, e inténtelo de nuevo.`,
};
