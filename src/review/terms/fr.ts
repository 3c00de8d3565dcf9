/** Terms of the review in French. */
import type { Terms } from './terms.ts';

export const termsInFrench: Terms = {
  acceptance: {
    accepted: 'acceptée',
    'partially accepted': 'partiellement acceptée',
    'not accepted': 'non acceptée',
    'under consideration': 'à l’examen',
    'not stated': 'non précisée',
  },
  status: {
    'Not Initiated': 'Non entamée',
    Initiated: 'Entamée',
    Completed: 'Achevée',
    'No Longer Applicable': 'Sans objet',
    Overdue: 'En retard',
    'Long Overdue': 'Très en retard',
  },
  stand: { consent: 'assentiment', object: 'objection', abstain: 'abstention' },
  divided: 'partagé',
  result: {
    consent: 'assentiment',
    objection: 'objection',
    'no quorum': 'quorum non atteint',
    'no position': 'aucune position',
  },
  rating: {
    Complete: 'Complet',
    High: 'Élevé',
    Substantial: 'Substantiel',
    Moderate: 'Modéré',
    Negligible: 'Négligeable',
  },
  side: { management: 'direction', independent: 'évaluation indépendante' },
  light: { green: 'vert', yellow: 'jaune', red: 'rouge' },
  noDeadline: 'Aucun délai fixé',
};
