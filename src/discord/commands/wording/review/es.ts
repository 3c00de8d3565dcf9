/** The review's commands in Spanish. */
import { choiceName } from '../../../../desk/verbs/review/choices.ts';
import type { ReviewWording } from './review-wording.ts';

/** Values that the terms of a review do not name. */
const names: Readonly<Record<string, string>> = {
  person: 'persona',
  group: 'grupo',
  conduct: 'abrir y cerrar',
  acceptance: 'aceptación',
  actions: 'acciones clave',
  ratings: 'calificaciones',
};

export const reviewWordingInSpanish: ReviewWording = {
  commands: {
    review: { name: 'examen', description: 'El examen del informe: qué se dice de él y en qué queda' },
    comment: { name: 'comentario', description: 'Comentarios sobre recomendaciones y párrafos' },
    amendment: { name: 'enmienda', description: 'Enmiendas a una recomendación o al proyecto de decisión' },
    position: { name: 'posición', description: 'Su posición sobre una recomendación' },
    call: { name: 'solicitud', description: 'Solicitudes de posiciones' },
    acceptance: { name: 'aceptación', description: 'Registrar si la dirección acepta una recomendación' },
    action: { name: 'acción', description: 'Acciones clave que dan seguimiento a una recomendación' },
    rating: { name: 'calificación', description: 'Calificar el progreso de una recomendación' },
  },
  subcommands: {
    review: {
      open: { name: 'abrir', description: 'Abrir el examen; con un lugar, una publicación por recomendación' },
      close: { name: 'cerrar', description: 'Cerrar el examen' },
      board: { name: 'tablero', description: 'Todas las recomendaciones de un vistazo, con una imagen' },
      show: { name: 'ver', description: 'Un elemento y todo lo que se dijo de él' },
      history: { name: 'historial', description: 'Quién hizo qué, cuándo y a partir de qué' },
      answered: { name: 'respuesta', description: 'Qué frases de la respuesta se refieren a un elemento' },
      export: { name: 'exportar', description: 'El examen como archivo' },
    },
    comment: {
      add: { name: 'añadir', description: 'Comentar un elemento' },
      edit: { name: 'modificar', description: 'Modificar un comentario suyo' },
      withdraw: { name: 'retirar', description: 'Retirar un comentario suyo' },
    },
    amendment: {
      suggest: { name: 'proponer', description: 'Proponer qué debería decir un elemento' },
      edit: { name: 'modificar', description: 'Modificar una enmienda suya' },
      withdraw: { name: 'retirar', description: 'Retirar una enmienda suya' },
    },
    position: {
      take: { name: 'tomar', description: 'Tomar posición' },
      withdraw: { name: 'retirar', description: 'Retirar su posición' },
    },
    call: {
      open: { name: 'abrir', description: 'Pedir posiciones hasta una hora de cierre' },
      close: { name: 'cerrar', description: 'Cerrar una solicitud antes de su hora' },
    },
    action: {
      add: { name: 'añadir', description: 'Añadir una acción clave' },
      change: { name: 'modificar', description: 'Modificar una acción clave' },
      comment: { name: 'comentar', description: 'Comentar una acción clave' },
      document: { name: 'documento', description: 'Añadir un documento a una acción clave' },
    },
  },
  settings: {
    zone: { name: 'zona', description: 'Zona horaria de los plazos y cierres' },
    groups: { name: 'grupos', description: 'Grupo de las personas que tienen un rol' },
    rights: { name: 'derechos', description: 'Qué pueden hacer en un examen las personas que tienen un rol' },
  },
  options: {
    item: { name: 'elemento', description: 'Recomendación (R5), párrafo (¶9) o decisión' },
    id: { name: 'identificador', description: 'Como figura a su lado en la ficha' },
    new_text: { name: 'texto-nuevo', description: 'Su texto; si falta, se abre un formulario' },
    reason: { name: 'motivo', description: 'Por qué' },
    stand: { name: 'postura', description: 'Conformidad, objeción o abstención' },
    acceptance: { name: 'aceptación', description: 'Como la ha indicado la dirección' },
    responsible: { name: 'responsable', description: 'Unidad o persona; «none» para nadie' },
    due: { name: 'plazo', description: 'Día, por ejemplo 2026-11-28; «none» si no hay plazo' },
    status: { name: 'estado', description: 'Tal como está; el atraso se deduce de la fecha' },
    step: { name: 'medida', description: 'Para qué medida propuesta, desde 1' },
    title: { name: 'título', description: 'Cómo se llama el documento' },
    address: { name: 'dirección', description: 'Dónde está: https://…' },
    side: { name: 'lado', description: 'Quién califica: la dirección o la evaluación independiente' },
    rating: { name: 'calificación', description: 'Progreso; si falta, se retira la calificación' },
    format: { name: 'formato', description: 'Clase de archivo' },
    reply_to: { name: 'en-respuesta-a', description: 'Identificador del comentario al que responde' },
    closes: { name: 'cierre', description: '«2026-12-01 17:00», o desde ahora: 3d, 48h' },
    quorum: { name: 'quórum', description: 'Cuántos tienen que pronunciarse' },
    per: { name: 'cómputo', description: 'Quién cuenta una vez: una persona o un grupo' },
    place: { name: 'lugar', description: 'Foro o canal de texto para una publicación por recomendación' },
    zone: { name: 'zona', description: 'Por ejemplo America/Bogota o UTC' },
    role: { name: 'rol', description: 'Rol de este servidor' },
    group: {
      name: 'grupo',
      description: 'Por ejemplo Gobiernos, Empleadores, Trabajadores, Oficina; si falta, ninguno',
    },
    right: { name: 'derecho', description: 'Se da si el rol no lo tiene; si no, se quita' },
    sentences: {
      name: 'frases',
      description: 'Para corregir: frases de la respuesta, separadas por |; «none» si ninguna',
    },
  },
  menu: 'Añadir al registro',
  term: (kind, value) => (kind === 'right' || kind === 'per' ? (names[value] ?? value) : choiceName(kind, value, 'es')),
};
