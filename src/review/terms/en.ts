/** Terms of the review in English, as public trackers of evaluation offices print them. */
import type { Terms } from './terms.ts';

export const termsInEnglish: Terms = {
  acceptance: {
    accepted: 'accepted',
    'partially accepted': 'partially accepted',
    'not accepted': 'not accepted',
    'under consideration': 'under consideration',
    'not stated': 'not stated',
  },
  status: {
    'Not Initiated': 'Not Initiated',
    Initiated: 'Initiated',
    Completed: 'Completed',
    'No Longer Applicable': 'No Longer Applicable',
    Overdue: 'Overdue',
    'Long Overdue': 'Long Overdue',
  },
  stand: { consent: 'consent', object: 'object', abstain: 'abstain' },
  divided: 'divided',
  result: {
    consent: 'consent',
    objection: 'objection',
    'no quorum': 'no quorum',
    'no position': 'no position',
  },
  rating: {
    Complete: 'Complete',
    High: 'High',
    Substantial: 'Substantial',
    Moderate: 'Moderate',
    Negligible: 'Negligible',
  },
  side: { management: 'management', independent: 'independent' },
  light: { green: 'green', yellow: 'yellow', red: 'red' },
  noDeadline: 'No deadline established',
};
