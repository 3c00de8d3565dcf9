/** What only Discord says of a review, in Spanish. */
import type { DiscordReviewPhrases } from './review-phrases.ts';

export const discordReviewInSpanish: DiscordReviewPhrases = {
  review: 'Examen',
  comment: 'Comentar',
  amend: 'Enmendar',
  acceptance: 'Aceptación',
  action: 'Acción clave',
  rating: 'Calificación',
  history: 'Historial',
  confirm: 'Confirmar',
  fields: {
    text: { label: 'Su comentario', hint: 'El formato y las menciones se muestran tal cual.' },
    amendment: { label: 'Qué debería decir', hint: 'Cambie el texto impreso; se muestra la diferencia.' },
    reason: { label: 'Motivo', hint: 'Por qué.' },
    acceptance: { label: 'Aceptación por la dirección', hint: 'Como la dirección la ha indicado.' },
    action: { label: 'Qué hay que hacer', hint: 'Una acción clave.' },
    responsible: { label: 'Responsable', hint: 'Unidad o persona.' },
    due: { label: 'Fecha límite', hint: 'Por ejemplo 2026-11-28; vacío: sin plazo fijado.' },
    step: { label: 'Medida propuesta', hint: 'Su número, si es para una de ellas.' },
    side: { label: 'Quién califica', hint: 'Las dos calificaciones se guardan aparte.' },
    rating: { label: 'Progreso', hint: 'Según ese lado.' },
    item: { label: 'Para qué elemento', hint: 'R5, ¶9 o decisión.' },
  },
  posts: (made, kept) => `Publicaciones: ${made} creadas, ${kept} conservadas.`,
  noTags:
    'No se pudieron crear las etiquetas que reflejan el estado: dé al bot «Gestionar canales» en el foro, o haga sitio (20 como máximo), y abra el examen de nuevo.',
  permissions: ['Enviar mensajes', 'Crear hilos públicos', 'Enviar mensajes en hilos'],
  archived: ['Gestionar hilos'],
  record: {
    title: 'Añadir al registro',
    ask: (author, asker, item) =>
      `${author}, ${asker} pide añadir su mensaje al registro como su comentario sobre ${item}. Solo usted puede aceptarlo.`,
    agree: 'Añadir al registro',
    refuse: 'No',
    refused: 'No se añadió al registro.',
    asked: 'Se ha preguntado al autor.',
    authorOnly: 'Solo el autor del mensaje puede decidirlo.',
    noText: 'Este mensaje no tiene texto que añadir al registro.',
    gone: 'Esta petición ya no está abierta. Elija de nuevo «Añadir al registro» en el mensaje.',
  },
};
