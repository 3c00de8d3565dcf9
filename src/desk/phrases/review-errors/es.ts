/** Expected failures of a review in Spanish: what is wrong, then what to do. */
import type { ReviewErrorPhrases } from '../phrases.ts';

const rights: Readonly<Record<string, string>> = {
  conduct: 'dirigir el examen',
  acceptance: 'registrar la aceptación',
  actions: 'registrar las acciones clave',
  ratings: 'registrar las calificaciones',
};

const acceptances: Readonly<Record<string, string>> = {
  'partially accepted': 'parcialmente aceptada',
  'not accepted': 'no aceptada',
};

export const reviewErrorsInSpanish: ReviewErrorPhrases = {
  'right-missing': (facts) =>
    `Para esto se necesita el derecho de ${rights[facts.text('right')] ?? facts.text('right')}. Pida a quien gestiona el servidor que lo conceda a uno de sus roles.`,
  'author-only': () =>
    'Estas palabras son de otra persona: solo ella puede modificarlas o retirarlas. Escriba su propio comentario.',
  'review-not-open': () =>
    'El examen de este informe no está abierto y no admite comentarios, enmiendas ni posiciones. Pida a quien lo dirige que lo abra.',
  'review-changed': () =>
    'Otra persona ha modificado esto mientras usted escribía. Mire cómo está ahora y modifíquelo de nuevo.',
  'item-unknown': (facts) =>
    `El informe no tiene ningún elemento «${facts.text('item')}» que examinar. Indique una recomendación (R5), un párrafo (¶9) o el punto que requiere decisión (decision).`,
  'item-unsuited': (facts) =>
    facts.count('suited') === 1
      ? `Esto solo vale para una recomendación, no para ${facts.text('item')}. Indique una, o escriba un comentario.`
      : `Esto solo vale para una recomendación o el punto que requiere decisión, no para ${facts.text('item')}. Indique uno de ellos, o escriba un comentario.`,
  'entry-unknown': () => 'Esto no consta en este examen. Consulte la ficha del elemento para ver lo que consta.',
  'entry-withdrawn': () => 'Esto se retiró y queda como estaba. Escriba uno nuevo.',
  'words-missing': () => 'No hay texto. Escriba algo y envíelo de nuevo.',
  'words-too-long': (facts) =>
    `El texto tiene ${facts.text('length')} caracteres; se guardan ${facts.text('limit')} como máximo. Abrévielo, o envíelo por partes.`,
  'reason-required': (facts) =>
    `«${acceptances[facts.text('acceptance')] ?? facts.text('acceptance')}» requiere un motivo. Indíquelo y regístrelo de nuevo.`,
  'choice-invalid': (facts) =>
    `«${facts.text('value')}» no es ninguna de las opciones. Elija entre: ${facts.text('allowed')}.`,
  'call-items': () => 'La convocatoria no nombra nada sobre lo que tomar posición. Indique al menos una recomendación.',
  'call-open-already': (facts) =>
    `Ya hay abierta una convocatoria de posiciones sobre ${facts.text('item')}. Espere a que se cierre, o ciérrela antes.`,
  'call-closed': (facts) =>
    `La convocatoria de posiciones sobre ${facts.text('item')} está cerrada: las posiciones ya no pueden cambiar. Pida otra a quien dirige el examen.`,
  'quorum-invalid': (facts) => `El quórum es un número entero de 1 a ${facts.text('limit')}. Indique uno.`,
  'closing-invalid': () => 'Una convocatoria se cierra en un momento por venir, dentro de un año. Elija otro momento.',
  'amendment-same': () => 'La enmienda dice lo mismo que el informe. Escriba el texto como debería ser.',
  'due-invalid': (facts) =>
    `«${facts.text('value')}» no es un día del calendario. Escríbalo como 2026-11-28, o déjelo vacío si no se ha fijado plazo.`,
  'step-unknown': (facts) =>
    facts.text('known') === '0'
      ? 'La recomendación no tiene medidas propuestas. No indique ninguna.'
      : `La recomendación no tiene la medida propuesta ${facts.text('step')}: tiene ${facts.text('known')}. Indique una de ellas.`,
  'address-invalid': () => 'Esto no es la dirección de una página. Escriba una que empiece por https:// o http://.',
  'sentence-unknown': () =>
    'Una de las frases no figura en ninguna respuesta del informe. Tómelas como están impresas.',
  'database-unreachable': (facts) =>
    `No se puede acceder a la base de datos en ${facts.text('path')} (${facts.text('reason')}). Compruebe que funciona, y el host y el puerto en DATABASE_URL.`,
  'database-refused': (facts) =>
    `La base de datos en ${facts.text('path')} rechaza el nombre o la contraseña. Corríjalos en DATABASE_URL.`,
  'database-unknown': (facts) =>
    `No existe tal base de datos en ${facts.text('path')}. Créela, o corrija su nombre en DATABASE_URL.`,
  'backup-exists': (facts) => `Ya hay un archivo en ${facts.text('path')}, y nada se sobrescribe. Indique otro.`,
  'backup-damaged': (facts) =>
    `${facts.text('path')} no es una copia completa del registro y no se ha restaurado. Indique otra copia.`,
  'backup-of-server': () =>
    'El registro está en Postgres (DATABASE_URL): cópielo con pg_dump y restáurelo con pg_restore.',
};
