/** What pictures say in Spanish. */
import type { PictureWording } from './wording.ts';
import { percentOf } from './wording.ts';

export const picturesInSpanish: PictureWording = {
  board: (name) => `Tablero del examen: ${name}`,
  state: (name) => `Estado del examen: ${name}`,
  columns: {
    recommendation: 'Recomendación',
    acceptance: 'Aceptación',
    positions: 'Posiciones',
    comments: 'Comentarios',
    actions: 'Acciones clave',
    due: 'Próximo plazo',
  },
  row: (label, parts) => `${label}: ${parts.join(', ')}`,
  outcome: (result, counts) => (counts.length === 0 ? result : `${result} (${counts.join(', ')})`),
  count: (term, count) => `${term} ${count}`,
  onTrack: (portfolio, light) =>
    `En plazo: ${portfolio.onTrack} de ${portfolio.counted} acciones clave (${percentOf(portfolio)} %), ${light}`,
  noActions: 'Todavía no hay acciones clave',
  noRecommendations: 'El informe no formula recomendaciones.',
  more: (rows) => `… y ${rows} ${rows === 1 ? 'recomendación más' : 'recomendaciones más'}`,
  ratingsPart: 'calificaciones divergentes',
  recommendations: (count) => `${count} ${count === 1 ? 'recomendación' : 'recomendaciones'}`,
  trend: 'Semana a semana',
  noTrend: 'Todavía no ha pasado ninguna semana.',
  weekly: {
    comments: 'Comentarios nuevos',
    positions: 'Posiciones tomadas',
    completed: 'Acciones clave completadas',
    late: 'Acciones clave atrasadas',
  },
  course: (what, first, last, weeks) =>
    weeks === 1 ? `${what}: ${last} esta semana` : `${what}: de ${first} a ${last} en ${weeks} semanas`,
  sentences: (sentences) => sentences.map((sentence) => sentence.replace(/\.?$/u, '.')).join(' '),
};
