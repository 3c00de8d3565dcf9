/** Commands in Spanish. */
import { digestWordingInSpanish as digest } from './digest/es.ts';
import { reviewWordingInSpanish as review } from './review/es.ts';
import type { CommandWording } from './wording.ts';

export const spanish: CommandWording = {
  commands: {
    ask: { name: 'preguntar', description: 'Preguntar sobre el informe; cada frase de la respuesta es una cita' },
    recommendation: { name: 'recomendación', description: 'Consultar las recomendaciones del informe' },
    paragraph: { name: 'párrafo', description: 'Leer párrafos tal como se imprimieron' },
    search: { name: 'buscar', description: 'Encontrar los pasajes más cercanos a unas palabras' },
    verify: { name: 'comprobar', description: 'Contrastar una afirmación con el informe, frase por frase' },
    report: { name: 'informe', description: 'Los informes sobre los que se puede preguntar' },
    help: { name: 'ayuda', description: 'Cómo preguntar y para qué sirve cada comando' },
    privacy: { name: 'privacidad', description: 'Lo que se guarda sobre usted' },
    settings: { name: 'ajustes', description: 'Los ajustes de este servidor, para quienes lo gestionan' },
    ...review.commands,
  },
  subcommands: {
    recommendation: {
      show: {
        name: 'mostrar',
        description: 'Una recomendación, sus pasos propuestos, la constatación de la que se deriva y la respuesta',
      },
      find: { name: 'encontrar', description: 'Encontrar recomendaciones a partir de palabras' },
      list: { name: 'lista', description: 'Todas las recomendaciones del informe' },
    },
    report: {
      list: { name: 'lista', description: 'Los informes sobre los que se puede preguntar' },
      info: { name: 'datos', description: 'Sobre un informe: signatura, fecha, secciones y contenido' },
      use: { name: 'elegir', description: 'Elegir el informe que se consulta en este canal' },
    },
    privacy: {
      show: { name: 'mostrar', description: 'Qué se guarda, para qué y durante cuánto tiempo' },
      export: { name: 'exportar', description: 'Recibir en un archivo todo lo que se guarda sobre usted' },
      erase: { name: 'borrar', description: 'Borrar todo lo que se guarda sobre usted' },
    },
    settings: {
      show: { name: 'mostrar', description: 'Los ajustes vigentes' },
      channels: { name: 'canales', description: 'Elegir los canales en los que se responde a preguntas' },
      report: { name: 'informe', description: 'Elegir el informe de los canales que no tienen uno propio' },
      language: { name: 'idioma', description: 'Idioma de la interfaz para quienes usan uno no disponible' },
      retention: { name: 'conservación', description: 'Cuántos días se guardan las respuestas y valoraciones' },
      limits: { name: 'límites', description: 'Cuántas preguntas puede hacer una persona en una hora' },
      ...review.settings,
    },
    ...review.subcommands,
  },
  options: {
    question: { name: 'pregunta', description: 'Su pregunta, en chino, inglés, francés o español' },
    report: { name: 'informe', description: 'El informe que se consulta; si se omite, el de este canal' },
    private: { name: 'privado', description: 'Mostrar la respuesta solo a usted' },
    recommendation: { name: 'recomendación', description: 'Su número, o palabras que figuren en ella' },
    words: { name: 'palabras', description: 'Las palabras que se buscan, en cualquiera de los cuatro idiomas' },
    number: { name: 'número', description: 'Uno o varios párrafos: 9 o 9-11' },
    text: { name: 'texto', description: 'La afirmación que se comprueba, en una o varias frases' },
    action: { name: 'acción', description: 'Permitir un canal, retirarlo o volver a responder en todos' },
    channel: { name: 'canal', description: 'El canal que se permite o se retira; si se omite, este' },
    language: { name: 'idioma', description: 'Un idioma, o «automático»: el de este servidor' },
    days: { name: 'días', description: 'Número de días, de 1 a 365' },
    questions_per_hour: { name: 'preguntas_por_hora', description: 'Número de preguntas, de 1 a 1000' },
    ...review.options,
  },
  meanings: {
    wordsOfRecommendation: 'El tema de las recomendaciones que se buscan',
    reportToDescribe: 'El informe que se describe; si se omite, el de este canal',
    reportOfChannel: 'El informe que se consultará aquí en adelante; si se omite, de nuevo el del servidor',
    reportOfServer: 'El informe que se consulta; si se omite, se anula la elección actual',
  },
  channelActions: { allow: 'permitir', remove: 'retirar', everywhere: 'responder en todos' },
  languages: {
    zh: 'chino (中文)',
    en: 'inglés (English)',
    fr: 'francés (français)',
    es: 'español',
    automatic: 'automático',
  },
  menus: { ask: 'Preguntar sobre esto', verify: 'Contrastar con el informe', record: review.menu },
  term: review.term,
  digest,
};
