/** What only Discord says, in Spanish. */
import type { DiscordPhrases } from './phrases.ts';

export const spanish: DiscordPhrases = {
  working: 'Buscando en el informe…',
  waiting: (before) => {
    if (before === 0) return 'Su pregunta es la siguiente en este servidor.';
    return before === 1
      ? 'Hay una pregunta antes de la suya en este servidor.'
      : `Hay ${before} preguntas antes de la suya en este servidor.`;
  },
  continued: (part, of) => `Parte ${part} de ${of}`,
  attached: (fileName) => `El texto completo se adjunta como ${fileName}.`,
  cancel: 'Cancelar',
  receipts: 'Fuentes',
  discuss: 'Debatir',
  share: 'Compartir',
  previous: (mark) => `◀ ${mark}`,
  next: (mark) => `${mark} ▶`,
  openPlace: 'Abrir un párrafo citado',
  thread: {
    mention: 'Siga preguntando aquí: mencióneme en su mensaje o responda a uno de los míos.',
    free: 'Siga preguntando aquí: cada mensaje se lee como una pregunta sobre el informe.',
    opened: 'El debate continúa en un hilo.',
    open: 'Ir al hilo',
    impossible: 'Desde aquí no se puede abrir un hilo. Pregunte en un canal de texto de un servidor.',
    permissions: ['Crear hilos públicos', 'Enviar mensajes en hilos'],
  },
  reason: {
    title: '¿Qué estaba mal?',
    label: '¿Qué debería haber respondido?',
    hint: 'Lo que más ayuda es un número de párrafo.',
  },
  shared: 'Compartido en este canal.',
  late: 'La respuesta tardó más de lo que espera Discord, por lo que llega aquí.',
  latePrivate:
    'Su respuesta privada tardó más de lo que espera Discord y no se pudo mostrar. Vuelva a preguntar, por favor.',
  mentioned:
    'Escriba su pregunta después de la mención, por ejemplo: ¿qué dice la recomendación 5? /help muestra lo demás.',
  erase: {
    warning: 'Esta operación no se puede deshacer. Los mensajes e hilos ya publicados en Discord permanecen allí.',
    confirm: 'Borrar lo que se guarda sobre mí',
  },
  help: {
    ask: 'Mencióneme con una pregunta, escríbame directamente o use un comando. Puede preguntar en chino, inglés, francés o español. Luego siga: «¿y la respuesta a esa?»; o responda al mensaje al que se refiere.',
    menus: 'En cualquier mensaje, en Aplicaciones:',
    checked: 'Cada frase de una respuesta es una cita del informe. ¶9 es el párrafo 9 y R5 la recomendación 5.',
  },
  registered: {
    created: 'Creados',
    changed: 'Modificados',
    removed: 'Eliminados',
    unchanged: 'Sin cambios',
    invite: 'Enlace de invitación',
  },
  connected: (servers) =>
    `Conectado a Discord: ${servers} ${servers === 1 ? 'servidor' : 'servidores'}. Ctrl-C detiene el bot.`,
};
