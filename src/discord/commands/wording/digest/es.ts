/** /digest in Spanish. */
import type { DigestWording } from './digest-wording.ts';

export const digestWordingInSpanish: DigestWording = {
  words: {
    digest: { name: 'resumen', description: 'El resumen diario del examen, para quien administra este servidor' },
    schedule: { name: 'programar', description: 'Publicar un resumen en este canal a una hora del día' },
    preview: { name: 'vista_previa', description: 'Ver el resumen como se publicaría ahora; nadie más lo ve' },
    now: { name: 'ahora', description: 'Publicar ya el resumen de hoy' },
    off: { name: 'desactivar', description: 'No publicar más resúmenes en este canal' },
    list: { name: 'lista', description: 'Los resúmenes de este servidor y cuándo llega el próximo' },
    time: { name: 'hora', description: 'Hora del día: 08:00' },
    timezone: {
      name: 'zona',
      description: 'Zona horaria del servidor: Europe/Madrid; UTC si no se indica al principio',
    },
    days: { name: 'días', description: 'Días de la semana: 1-5, lun-vie; todos si no se indican al principio' },
    language: { name: 'idioma', description: 'Idioma del resumen' },
    report: { name: 'informe', description: 'El informe del que trata; si no, el de este canal' },
    quiet: { name: 'sin_novedad', description: 'Qué publicar un día sin novedades' },
    catch_up: { name: 'recuperar', description: 'Horas durante las que se recupera un resumen perdido, de 1 a 22' },
  },
  quietChoices: { line: 'una línea', nothing: 'nada' },
};
