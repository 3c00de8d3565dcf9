/** The interface in Spanish. */
import { errorsInSpanish } from './errors/es.ts';
import { listText, numberRuns } from './facts.ts';
import type { Phrases } from './phrases.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const named = (numbers: readonly number[], one: string, many: string): readonly string[] =>
  numbers.length === 0 ? [] : [`${new Set(numbers).size === 1 ? one : many} ${listText(numberRuns(numbers), 'es')}`];

export const spanish: Phrases = {
  errors: errorsInSpanish,
  fault: (id) =>
    `Se ha producido un error inesperado, registrado con el número ${id}. Inténtelo de nuevo y, si se repite, indique ese número.`,
  languageNames: { zh: 'chino', en: 'inglés', fr: 'francés', es: 'español' },
  places: ({ paragraphs, recommendations }) =>
    [...named(paragraphs, 'párrafo', 'párrafos'), ...named(recommendations, 'recomendación', 'recomendaciones')].join(
      '; ',
    ),
  paragraph: (number) => `Párrafo ${number}`,
  recommendation: (number) => `Recomendación ${number}`,
  answer: {
    understood: (question) => `Entendido como: ${question}`,
    frame: (places) =>
      places === '' ? 'Esto es lo que dice el informe:' : `Esto es lo que dice el informe (${places}):`,
    quotedIn: (language) => `Citas en ${language}, el idioma del informe.`,
    receipts: 'Fuentes en el informe',
    abstained: {
      'not-in-report': 'El informe no responde a esta pregunta, por lo que no se afirma nada.',
      'recommendation-unknown': 'El informe no contiene ninguna recomendación con ese número.',
      'paragraph-unknown': 'El informe no contiene ningún párrafo con ese número.',
      elsewhere:
        'La pregunta se refiere a otro documento, o a años de los que este informe no habla, por lo que no se afirma nada.',
      'acceptance-not-stated':
        'El informe no dice si esto fue aceptado o rechazado, y eso nunca se deduce. Lo que dice la Oficina:',
      'premise-contradicted': 'La pregunta da por sentado algo que el informe contradice. Esto es lo que dice:',
      'premise-not-stated': 'La pregunta da por sentado algo que el informe no dice. Esto es lo que dice:',
      'not-a-question': 'No es una pregunta sobre el informe. Pregunte qué constata, recomienda o propone.',
    },
    read: (places) => `Se ha leído: ${places}.`,
    unanswered: (part) => `El informe no responde a: ${part}`,
    nearest: 'Lo más cercano a la pregunta',
  },
  card: {
    steps: 'Próximos pasos propuestos',
    finding: 'Constatación de la que se deriva',
    response: 'Respuesta a la recomendación',
    responseOf: (group) => `${/^\d+$/u.test(group) ? 'recomendación' : 'recomendaciones'} ${group}`,
    noResponse: 'El informe no contiene respuesta a esta recomendación.',
    noFinding: 'En el informe no sigue a ningún párrafo numerado.',
    previous: (mark) => `Anterior: ${mark}`,
    next: (mark) => `Siguiente: ${mark}`,
    recommendations: 'Recomendaciones que se derivan de él',
    footnotes: 'Notas al pie',
    missing: (numbers) => `No figura en el informe: ${numbers}.`,
    repeated: (count) =>
      `En este informe la numeración vuelve a empezar en cada sección; ${count} recomendaciones llevan un número solicitado.`,
    found: (query) => `Recomendaciones sobre «${query}», primero las más cercanas`,
    notFound: (query) => `Ninguna recomendación trata de «${query}». Pruebe con otras palabras o haga una pregunta.`,
  },
  report: {
    id: 'Nombre aquí',
    symbol: 'Signatura',
    date: 'Fecha',
    session: 'Período de sesiones',
    agendaItem: 'Punto del orden del día',
    language: 'Idioma',
    title: 'Título',
    sections: 'Secciones',
    paragraphs: 'Párrafos',
    recommendations: 'Recomendaciones',
    steps: 'Pasos propuestos',
    responses: 'Respuestas',
    footnotes: 'Notas al pie',
    figures: 'Gráficos',
    decision: 'Punto que requiere decisión',
    warnings: 'Advertencias',
    origin: 'Procedencia',
    seed: 'incluido en el programa',
    none: 'ninguno',
    known: (count) => (count === 1 ? 'Un informe' : plural(count, 'informe', 'informes')),
    added: (id) => `Informe añadido con el nombre ${id}.`,
    removed: (id) => `Se han retirado el informe ${id} y su índice.`,
    summary: 'Resumen',
  },
  check: {
    lines: (nonBlank, blank) => `${plural(nonBlank, 'línea', 'líneas')} con texto, ${blank} en blanco.`,
    accounted: 'Cada línea con texto se ha contabilizado exactamente una vez.',
    unaccounted: (count) => `${plural(count, 'línea queda', 'líneas quedan')} sin contabilizar.`,
    role: 'Leído como',
    count: 'Líneas',
    found: 'Lo que se ha encontrado',
    noWarnings: 'Sin advertencias.',
    warnings: (count) => plural(count, 'advertencia', 'advertencias'),
    line: (line) => `línea ${line}`,
    roles: {
      title: 'portada',
      summary: 'recuadro de resumen',
      contents: 'índice de materias',
      heading: 'títulos',
      paragraph: 'párrafos',
      recommendation: 'recomendaciones',
      step: 'pasos propuestos',
      response: 'respuestas',
      footnote: 'notas al pie',
      figure: 'gráficos',
      table: 'cuadros',
      unnumbered: 'texto sin número',
      furniture: 'encabezados y pies de página',
    },
    warningNames: {
      'paragraph-missing': 'falta un número de párrafo',
      'paragraph-uncertain': 'un número de párrafo es dudoso',
      'paragraphs-unnumbered': 'los párrafos no están numerados',
      'recommendation-missing': 'falta un número de recomendación',
      'recommendation-repeated': 'una recomendación se reproduce de nuevo',
      'recommendation-empty': 'una recomendación no tiene texto',
      'response-unmatched': 'una respuesta no corresponde a ninguna recomendación conocida',
      'footnote-unmatched': 'una nota al pie no tiene llamada en el texto',
      'damaged-text': 'el texto está dañado',
    },
  },
  search: {
    found: (count, query) => `${plural(count, 'pasaje', 'pasajes')} para «${query}», primero los más cercanos`,
    nothing: (query) => `Nada en el informe coincide con «${query}». Pruebe con otras palabras.`,
    kinds: {
      paragraph: 'párrafo',
      recommendation: 'recomendación',
      step: 'paso propuesto',
      response: 'respuesta',
      footnote: 'nota al pie',
      figure: 'gráfico',
      summary: 'resumen',
      unnumbered: 'texto sin número',
    },
  },
  verify: {
    summary: (supported, contradicted, notInReport) =>
      `Contraste con el informe: ${plural(supported, 'afirmación respaldada', 'afirmaciones respaldadas')}, ${plural(contradicted, 'contradicha', 'contradichas')}, ${notInReport} que no ${notInReport === 1 ? 'figura' : 'figuran'} en él.`,
    nothing: 'Aquí no hay ninguna afirmación que contrastar: se dejan de lado preguntas, saludos y citas.',
    leftOut: (count) =>
      count === 1
        ? 'Otra afirmación quedó sin contrastar. Envíela por separado.'
        : `Otras ${count} afirmaciones quedaron sin contrastar. Envíelas por separado.`,
    caution:
      'Se contrasta palabra por palabra, sin modelo: «no figura en el informe» también puede significar que el informe lo dice de otro modo.',
    verdicts: { supported: 'Respaldada', contradicted: 'Contradicha', 'not-in-report': 'No figura en el informe' },
    whys: {
      carried: '',
      structure: 'según la composición del informe',
      place: 'el informe lo dice en un lugar distinto del citado',
      opinion: 'es una opinión',
      nothing: 'no hay nada parecido',
      words: 'no se dice todo ello',
      number: 'la cifra no coincide',
      time: 'la fecha no coincide',
      name: 'el país o la organización no coincide',
      negation: 'uno niega lo que el otro afirma',
      direction: 'se dice lo contrario',
      quantifier: 'el alcance es distinto',
      modality: 'no coincide lo que es, debe ser o puede ser',
      recommended: 'el informe lo recomienda, no dice que se haya hecho',
      misplaced: 'el informe lo dice de otra cosa',
      question: 'el informe lo pregunta, no lo afirma',
      vague: 'se dice demasiado poco para contrastarlo',
    },
    nearest: 'lo más cercano',
  },
  index: {
    read: (report, passages) => `${report}: el índice está íntegro (${plural(passages, 'pasaje', 'pasajes')}).`,
    built: (report, passages, embedded) =>
      `${report}: índice construido (${plural(passages, 'pasaje', 'pasajes')}, ${plural(embedded, 'vectorizado', 'vectorizados')} de nuevo).`,
    building: (report) => `Indexando ${report} …`,
  },
  doctor: {
    title: 'Estado de esta instalación',
    good: 'Todo lo configurado funciona.',
    toDo: (count) => plural(count, 'punto por corregir.', 'puntos por corregir.'),
    states: { ok: 'bien', problem: 'por corregir' },
    names: {
      node: 'Node.js',
      reports: 'Informes',
      dataFolder: 'Carpeta de datos (DATA_DIR)',
      database: 'Base de datos',
      indexFolder: 'Carpeta de índices (INDEX_DIR)',
      vectors: 'Índice vectorial (hnswlib-node)',
      answers: 'Respuestas',
      embedder: 'Vectorización',
      discord: 'Discord (DISCORD_TOKEN)',
    },
    remedies: {
      node: 'Inicie con npm start, que trae Node 24, o instale Node 24.',
      reports: 'Para añadir uno: report add <archivo>.',
      dataFolder: 'Haga que sea una carpeta en la que se pueda escribir o elija otra con DATA_DIR.',
      database:
        'Haga que sea un archivo SQLite en el que se pueda escribir, ponga en su lugar una copia de seguridad, o apártelo para empezar con una base vacía.',
      indexFolder: 'Haga que sea una carpeta en la que se pueda escribir o elija otra con INDEX_DIR.',
      vectors: 'Ejecute de nuevo npm ci con python3, make y g++ instalados; mientras tanto se usa una búsqueda exacta.',
      answers:
        'Compruebe el ajuste nombrado (OPENAI_API_KEY, OPENAI_BASE_URL o CHAT_MODEL); hasta entonces las respuestas son las propias frases del informe.',
      embedder:
        'Compruebe el ajuste nombrado (OPENAI_API_KEY, OPENAI_BASE_URL o EMBEDDING_MODEL), o quite EMBEDDING_MODEL: la vectorización sin conexión no necesita clave.',
      discord:
        'Si se rechaza el token, restablézcalo en el Developer Portal (Bot > Reset Token); si no se llega a Discord, compruebe la red y DISCORD_API_URL.',
    },
  },
  language: {
    changed: 'La interfaz está ahora en español. Cada pregunta se sigue respondiendo en su propio idioma.',
    current: (choices) => `La interfaz está en español. Otros idiomas: ${choices}.`,
  },
  help: {
    title: 'Qué se puede escribir',
    ask: 'Cualquier pregunta, en chino, inglés, francés o español. Se responde con las propias frases del informe. Luego siga: «¿y la respuesta a esa?»',
    commands: {
      ask: 'responder a una pregunta',
      recommendation:
        'una recomendación con sus pasos, la constatación de la que se deriva y la respuesta: 5, 3-5 o palabras para encontrarla',
      paragraph: 'un párrafo tal como se imprimió: 9 o 9-11',
      report: 'sobre el informe; con un nombre, pasar a ese informe',
      reports: 'los informes disponibles',
      search: 'los pasajes más cercanos a unas palabras',
      verify: 'contrastar afirmaciones con el informe, frase por frase',
      language: 'idioma de la interfaz: zh, en, fr, es',
      help: 'esta lista',
      quit: 'salir (o Ctrl-C dos veces)',
    },
  },
  chat: {
    banner: (report) => `Rapporteur ha leído ${report}.`,
    begin: 'Pregunte en chino, inglés, francés o español, o escriba /help.',
    example: '¿Qué recomienda el informe en materia de género?',
    leaveHint: 'Pulse Ctrl-C otra vez para salir o siga escribiendo.',
    cancelled: 'Pregunta cancelada.',
    goodbye: 'Hasta pronto.',
    switched: (report) => `Las preguntas se refieren ahora a ${report}.`,
    historyLost: (path) => `Lo que escribe no se puede conservar en ${path}; todo lo demás funciona.`,
  },
  settings: {
    title: 'Ajustes de este servidor',
    channels: 'Responde en',
    everywhere: 'todos los canales',
    report: 'Informe',
    firstKnown: 'el primero conocido',
    automatic: 'el del servidor',
    retention: 'Las respuestas se guardan',
    days: (count) => plural(count, 'día', 'días'),
    limit: 'Preguntas de una persona',
    perHour: (count) => `${count} por hora`,
    channelReads: (report) => `Las preguntas que se hagan aquí se refieren ahora a ${report}.`,
  },
  rated: {
    up: 'Gracias, queda anotado.',
    down: 'Gracias, queda anotado junto con la respuesta.',
  },
  privacy: {
    title: 'Qué se guarda sobre usted',
    statements: (retentionDays) => [
      `Sus preguntas con sus respuestas, para que funcionen los botones que llevan debajo, y sus valoraciones con los motivos que indicó. Se borran después de ${plural(retentionDays, 'día', 'días')}.`,
      'Sus cuatro últimas preguntas en cada lugar, en memoria durante media hora, para que la siguiente pueda enlazar con ellas; solo le sirven a usted.',
      'El informe que eligió en sus mensajes directos, y qué ajustes de un servidor cambió y cuándo, hasta que los borre.',
      'Los números de los mensajes que hacen una pregunta, sin su texto, durante dos días, para que cada uno se responda una sola vez; de los demás mensajes, nada. Se le conoce por el número que le da Discord, nunca por su nombre.',
      'Todo permanece en la máquina donde funciona el programa. No se envía nada a nadie ni se usa para entrenar ningún modelo.',
      'Obténgalo todo con /privacy export; bórrelo con /privacy erase.',
    ],
    kept: ({ answers, ratings, changes, choices }) =>
      `Se guarda sobre usted: ${plural(answers, 'respuesta', 'respuestas')}, ${plural(ratings, 'valoración', 'valoraciones')}, ${plural(changes, 'ajuste cambiado', 'ajustes cambiados')}, ${plural(choices, 'informe elegido', 'informes elegidos')}.`,
    erased: ({ answers, ratings, changes, choices }) =>
      `Borrado: ${plural(answers, 'respuesta', 'respuestas')}, ${plural(ratings, 'valoración', 'valoraciones')} y ${plural(choices, 'informe elegido', 'informes elegidos')}; ${plural(changes, 'ajuste cambiado ya no le identifica', 'ajustes cambiados ya no le identifican')}.`,
    purged: (answers) => `${plural(answers, 'respuesta', 'respuestas')} fuera del plazo de conservación, borradas.`,
  },
  bench: {
    measure: 'Medida',
    value: 'Valor',
    without: (channel) => `sin ${channel}`,
    corpus: (questions, passages) =>
      `${plural(questions, 'pregunta', 'preguntas')} sobre ${plural(passages, 'pasaje', 'pasajes')}`,
    indexTime: 'tiempo de indexación',
  },
};
