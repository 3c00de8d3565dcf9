/** Digests in Spanish. */
import { datesIn } from './dates.ts';
import type { DigestPhrases } from './phrases.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const digestInSpanish: DigestPhrases = {
  ...datesIn('es-ES'),
  title: (day) => `Resumen del examen · ${day}`,
  nothingNew: (day) => `${day}: nada nuevo en el examen desde el último resumen.`,
  missed: (days) =>
    `No se publicó ningún resumen el ${days.join(', el ')}: el programa no pudo publicar a tiempo. Lo ocurrido entonces se cuenta aquí.`,
  changes: { title: 'Cambios desde el último resumen', first: 'El examen hasta ahora' },
  needs: 'Pendiente de alguien',
  unanswered: 'Preguntas que el informe no responde',
  mostAsked: 'Preguntas más frecuentes',
  more: (count) => `y ${count} más`,
  ofTheDay: 'Recomendación del día',
  steps: 'Pasos propuestos',
  finding: 'Constatación',
  response: 'Respuesta de la Oficina',
  noResponse: 'No hay respuesta impresa a esta recomendación.',
  separator: '; ',
  erased: '(borrado)',
  decision: 'Decisión',
  review: { opened: 'Se abrió el examen.', closed: 'Se cerró el examen.' },
  comments: (count) => counted(count, 'comentario nuevo', 'comentarios nuevos'),
  amendments: (count) => counted(count, 'enmienda propuesta', 'enmiendas propuestas'),
  withdrawn: (count) => counted(count, 'contribución retirada', 'contribuciones retiradas'),
  positions: ({ consent, object, abstain }) =>
    `posiciones ahora: ${consent} a favor, ${object} en contra, ${counted(abstain, 'abstención', 'abstenciones')}`,
  acceptance: (value, reason) => `aceptación: ${value}${reason === null ? '' : ` («${reason}»)`}`,
  acceptances: {
    accepted: 'aceptada',
    'partially accepted': 'aceptada parcialmente',
    'not accepted': 'no aceptada',
    'under consideration': 'en estudio',
    'not stated': 'no indicada',
  },
  actionAdded: (action) => `nueva acción clave: ${action}`,
  actionChanged: (action, status) => `acción clave modificada: ${action}, ${status}`,
  action: (text, responsible, due) =>
    `«${text}»${responsible === null ? '' : `, ${responsible}`}, ${due === null ? 'sin plazo establecido' : `vence el ${due}`}`,
  statuses: {
    'Not Initiated': 'no iniciada',
    Initiated: 'iniciada',
    Completed: 'completada',
    'No Longer Applicable': 'ya no aplicable',
  },
  rating: (side, rating) => `calificación de ${side}: ${rating ?? 'retirada'}`,
  sides: { management: 'la dirección', independent: 'los evaluadores' },
  ratings: {
    Complete: 'completa',
    High: 'alta',
    Substantial: 'sustancial',
    Moderate: 'moderada',
    Negligible: 'insignificante',
  },
  callOpened: (closes) => `convocatoria de posiciones abierta, cierra el ${closes}`,
  outcome: (result, { consent, object, abstain }) =>
    `convocatoria cerrada: ${result} (${consent} a favor, ${object} en contra, ${counted(abstain, 'abstención', 'abstenciones')})`,
  results: { consent: 'consenso', objection: 'objeción', 'no quorum': 'sin quórum', 'no position': 'sin posición' },
  answeredJudged: 'se valoró a qué responde la respuesta',
  overdue: (action) => `vencida: ${action}`,
  due: (action) => `vence en una semana: ${action}`,
  callCloses: (closes) => `la convocatoria de posiciones cierra el ${closes}`,
  stepsUnanswered: (count) => `${counted(count, 'paso propuesto', 'pasos propuestos')} sin respuesta`,
  ratingsPart: (management, independent) =>
    `calificaciones divergentes: dirección ${management}, evaluadores ${independent}`,
  asked: (question, count) => (count === 1 ? question : `${question} (${count} veces)`),
  schedule: {
    title: 'Resúmenes de este servidor',
    none: 'No hay ningún resumen programado en este servidor. Programe uno con: digest schedule <hora>.',
    when: (time, zone, days) => `${time} (${zone}), ${days}`,
    everyDay: 'todos los días',
    weekdays: { 1: 'lunes', 2: 'martes', 3: 'miércoles', 4: 'jueves', 5: 'viernes', 6: 'sábado', 7: 'domingo' },
    next: (moment) => `próximo: ${moment}`,
    saved: 'El resumen está programado.',
    removed: 'El resumen de este canal está desactivado.',
    here: 'este canal',
    paused: (trouble) => `en pausa: ${trouble}`,
    posted: 'El resumen de hoy está publicado.',
    alreadyPosted: 'El resumen de hoy ya se publicó. El próximo llegará en su día.',
    troubles: {
      'channel-missing': 'el canal ya no existe; programe el resumen en otro',
      'permission-missing':
        'el bot no puede ver el canal, escribir en él o leer su historial; permítaselo y programe el resumen de nuevo',
      'report-missing': 'su informe ya no existe; programe el resumen de nuevo con otro',
    },
    told: (channel, trouble) => `El resumen de ${channel} está en pausa: ${trouble}.`,
  },
};
