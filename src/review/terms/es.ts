/** Terms of the review in Spanish. */
import type { Terms } from './terms.ts';

export const termsInSpanish: Terms = {
  acceptance: {
    accepted: 'aceptada',
    'partially accepted': 'parcialmente aceptada',
    'not accepted': 'no aceptada',
    'under consideration': 'en examen',
    'not stated': 'no indicada',
  },
  status: {
    'Not Initiated': 'No iniciada',
    Initiated: 'Iniciada',
    Completed: 'Completada',
    'No Longer Applicable': 'Ya no procede',
    Overdue: 'Atrasada',
    'Long Overdue': 'Muy atrasada',
  },
  stand: { consent: 'conformidad', object: 'objeción', abstain: 'abstención' },
  divided: 'dividido',
  result: {
    consent: 'conformidad',
    objection: 'objeción',
    'no quorum': 'sin quórum',
    'no position': 'sin posición',
  },
  rating: {
    Complete: 'Completo',
    High: 'Alto',
    Substantial: 'Sustancial',
    Moderate: 'Moderado',
    Negligible: 'Insignificante',
  },
  side: { management: 'dirección', independent: 'evaluación independiente' },
  light: { green: 'verde', yellow: 'amarillo', red: 'rojo' },
  noDeadline: 'Sin plazo fijado',
};
