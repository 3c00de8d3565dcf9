/** De la parte de un modelo en una respuesta, en español. */
import type { ModelWords } from './words.ts';

const own = 'Estas son las propias frases del informe.';

export const modelInSpanish: ModelWords = {
  steps: {
    searching: 'Buscando en el informe…',
    reading: (places) => (places === '' ? 'Leyendo el informe…' : `Leyendo: ${places}…`),
    writing: 'El modelo está escribiendo…',
    checking: 'Comprobando el resto con el informe…',
  },
  written: (model) => `Escrito por un modelo (${model}); cada frase se comprobó con las palabras del informe.`,
  withheld: (count, whys) =>
    `Se ${count === 1 ? 'retuvo' : 'retuvieron'} ${count} ${count === 1 ? 'afirmación' : 'afirmaciones'} que el informe no sustenta: ${whys.join('; ')}.`,
  whys: {
    'no-citation': 'no se nombra ninguna fuente',
    'source-unknown': 'la fuente nombrada no está entre las leídas',
    'quote-short': 'la cita es demasiado corta para mostrar nada',
    'quote-invented': 'la cita no está en el informe',
    'too-long': 'demasiado larga para comprobarla',
    'not-judged-carried': 'el segundo modelo no la encontró en el informe',
    words: 'dice más que el informe',
    number: 'un número es distinto',
    time: 'una fecha es distinta',
    name: 'un país o una organización es distinto',
    actor: 'en el informe actúa otra persona o entidad',
    place: 'lo dice otro párrafo u otra recomendación',
    negation: 'se añadió o se perdió una negación',
    direction: 'dice lo contrario',
    quantifier: 'se añadió o se perdió «todos», «solo» o una palabra semejante',
    modality: 'se añadió o se perdió «debería», «puede» o un futuro',
    recommended: 'una recomendación se da por hecho',
    misplaced: 'se dice de otra cosa',
    cause: 'el informe no da esa causa',
    question: 'el informe solo lo pregunta',
    vague: 'dice demasiado poco',
  },
  fallbacks: {
    'key-refused': `El servicio del modelo no acepta la clave: quien administra el programa comprueba OPENAI_API_KEY. ${own}`,
    'model-unknown': `El servicio no tiene ese modelo: quien administra el programa comprueba CHAT_MODEL. ${own}`,
    unreachable: `No se llega al servicio del modelo: quien administra el programa comprueba OPENAI_BASE_URL y la red. ${own}`,
    'not-openai': `Lo que responde en OPENAI_BASE_URL no habla el protocolo de OpenAI: quien administra el programa corrige la dirección, que suele terminar en /v1. ${own}`,
    'request-refused': `El servicio rechazó la petición: quien administra el programa comprueba CHAT_MODEL y la cuota. ${own}`,
    'rate-limited': `El modelo tiene demasiado trabajo en este momento. ${own}`,
    'server-error': `El servicio del modelo tiene dificultades. ${own}`,
    timeout: `El modelo no respondió a tiempo. ${own}`,
    interrupted: `Se interrumpió la conexión con el modelo. ${own}`,
    empty: `El modelo no dio respuesta. ${own}`,
    'cut-off': `La respuesta del modelo quedó cortada. ${own}`,
    malformed: `La respuesta del modelo no se pudo leer. ${own}`,
    resting: `El modelo falló varias veces seguidas y no se le pregunta durante medio minuto. ${own}`,
    'daily-tokens': `Se agotaron los tokens del modelo para hoy (MODEL_DAILY_TOKENS). ${own}`,
    'person-limit': `Ha preguntado al modelo tantas veces como puede una persona en una hora. ${own}`,
    'server-limit': `Este servidor ha preguntado al modelo tantas veces como puede en una hora. ${own}`,
    declined: `El modelo no encontró respuesta en los pasajes leídos. ${own}`,
    'nothing-carried': `El informe no sustenta nada de lo que escribió el modelo. ${own}`,
  },
};
