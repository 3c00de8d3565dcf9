/** What pictures say in French. */
import type { PictureWording } from './wording.ts';
import { percentOf } from './wording.ts';

export const picturesInFrench: PictureWording = {
  board: (name) => `Tableau de bord de l’examen : ${name}`,
  state: (name) => `État de l’examen : ${name}`,
  columns: {
    recommendation: 'Recommandation',
    acceptance: 'Acceptation',
    positions: 'Positions',
    comments: 'Commentaires',
    actions: 'Actions clés',
    due: 'Échéance',
  },
  row: (label, parts) => `${label} : ${parts.join(', ')}`,
  outcome: (result, counts) => (counts.length === 0 ? result : `${result} (${counts.join(', ')})`),
  count: (term, count) => `${term} ${count}`,
  onTrack: (portfolio, light) =>
    `Dans les délais : ${portfolio.onTrack} actions clés sur ${portfolio.counted} (${percentOf(portfolio)} %), ${light}`,
  noActions: 'Aucune action clé pour l’instant',
  noRecommendations: 'Le rapport ne formule aucune recommandation.',
  more: (rows) => `… et ${rows} ${rows === 1 ? 'autre recommandation' : 'autres recommandations'}`,
  ratingsPart: 'notes divergentes',
  recommendations: (count) => `${count} ${count === 1 ? 'recommandation' : 'recommandations'}`,
  trend: 'Semaine par semaine',
  noTrend: 'Aucune semaine ne s’est encore écoulée.',
  weekly: {
    comments: 'Nouveaux commentaires',
    positions: 'Positions exprimées',
    completed: 'Actions clés achevées',
    late: 'Actions clés en retard',
  },
  course: (what, first, last, weeks) =>
    weeks === 1 ? `${what} : ${last} cette semaine` : `${what} : de ${first} à ${last} en ${weeks} semaines`,
  sentences: (sentences) => sentences.map((sentence) => sentence.replace(/\.?$/u, '.')).join(' '),
};
