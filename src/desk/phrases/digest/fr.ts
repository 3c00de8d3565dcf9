/** Digests in French. */
import { datesIn } from './dates.ts';
import type { DigestPhrases } from './phrases.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const digestInFrench: DigestPhrases = {
  ...datesIn('fr-FR'),
  title: (day) => `Point sur l’examen · ${day}`,
  nothingNew: (day) => `${day} : rien de nouveau dans l’examen depuis le dernier point.`,
  missed: (days) =>
    `Aucun point n’a été publié le ${days.join(', le ')} : le programme n’a pas pu publier à temps. Ce qui s’est passé alors est repris ici.`,
  changes: { title: 'Changements depuis le dernier point', first: 'L’examen jusqu’ici' },
  needs: 'À suivre par quelqu’un',
  unanswered: 'Questions auxquelles le rapport ne répond pas',
  mostAsked: 'Questions les plus posées',
  more: (count) => `et ${count} de plus`,
  ofTheDay: 'Recommandation du jour',
  steps: 'Étapes proposées',
  finding: 'Constatation',
  response: 'Réponse du Bureau',
  noResponse: 'Aucune réponse n’est imprimée pour cette recommandation.',
  separator: ' ; ',
  erased: '(effacé)',
  decision: 'Décision',
  review: { opened: 'L’examen a été ouvert.', closed: 'L’examen a été clos.' },
  comments: (count) => counted(count, 'nouveau commentaire', 'nouveaux commentaires'),
  amendments: (count) => counted(count, 'amendement proposé', 'amendements proposés'),
  withdrawn: (count) => counted(count, 'contribution retirée', 'contributions retirées'),
  positions: ({ consent, object, abstain }) =>
    `positions à présent : ${consent} pour, ${object} contre, ${counted(abstain, 'abstention', 'abstentions')}`,
  acceptance: (value, reason) => `acceptation : ${value}${reason === null ? '' : ` (« ${reason} »)`}`,
  acceptances: {
    accepted: 'acceptée',
    'partially accepted': 'partiellement acceptée',
    'not accepted': 'non acceptée',
    'under consideration': 'à l’étude',
    'not stated': 'non indiquée',
  },
  actionAdded: (action) => `nouvelle action clé : ${action}`,
  actionChanged: (action, status) => `action clé modifiée : ${action}, ${status}`,
  action: (text, responsible, due) =>
    `« ${text} »${responsible === null ? '' : `, ${responsible}`}, ${due === null ? 'sans échéance' : `échéance le ${due}`}`,
  statuses: {
    'Not Initiated': 'non commencée',
    Initiated: 'commencée',
    Completed: 'achevée',
    'No Longer Applicable': 'sans objet',
  },
  rating: (side, rating) => `appréciation ${side} : ${rating ?? 'retirée'}`,
  sides: { management: 'de la direction', independent: 'des évaluateurs' },
  ratings: {
    Complete: 'complète',
    High: 'élevée',
    Substantial: 'substantielle',
    Moderate: 'modérée',
    Negligible: 'négligeable',
  },
  callOpened: (closes) => `appel à positions ouvert, clôture le ${closes}`,
  outcome: (result, { consent, object, abstain }) =>
    `appel clos : ${result} (${consent} pour, ${object} contre, ${counted(abstain, 'abstention', 'abstentions')})`,
  results: {
    consent: 'consentement',
    objection: 'objection',
    'no quorum': 'quorum non atteint',
    'no position': 'aucune position',
  },
  answeredJudged: 'ce à quoi la réponse répond a été jugé',
  overdue: (action) => `en retard : ${action}`,
  due: (action) => `à échéance sous une semaine : ${action}`,
  callCloses: (closes) => `clôture de l’appel à positions le ${closes}`,
  stepsUnanswered: (count) => `${counted(count, 'étape proposée', 'étapes proposées')} sans réponse`,
  ratingsPart: (management, independent) =>
    `appréciations divergentes : direction ${management}, évaluateurs ${independent}`,
  asked: (question, count) => (count === 1 ? question : `${question} (${count} fois)`),
  schedule: {
    title: 'Points de ce serveur',
    none: 'Aucun point n’est prévu dans ce serveur. Prévoyez-en un avec : digest schedule <heure>.',
    when: (time, zone, days) => `${time} (${zone}), ${days}`,
    everyDay: 'tous les jours',
    weekdays: { 1: 'lundi', 2: 'mardi', 3: 'mercredi', 4: 'jeudi', 5: 'vendredi', 6: 'samedi', 7: 'dimanche' },
    next: (moment) => `prochain : ${moment}`,
    saved: 'Le point est prévu.',
    removed: 'Le point de ce salon est désactivé.',
    here: 'ce salon',
    paused: (trouble) => `en pause : ${trouble}`,
    posted: 'Le point du jour est publié.',
    alreadyPosted: 'Le point du jour a déjà été publié. Le prochain viendra à son jour.',
    troubles: {
      'channel-missing': 'le salon n’existe plus ; prévoyez le point dans un autre',
      'permission-missing':
        'le bot ne peut pas voir le salon, y écrire ou en lire l’historique ; autorisez-le et prévoyez le point à nouveau',
      'report-missing': 'son rapport n’existe plus ; prévoyez le point à nouveau avec un autre',
    },
    told: (channel, trouble) => `Le point de ${channel} est en pause : ${trouble}.`,
  },
};
