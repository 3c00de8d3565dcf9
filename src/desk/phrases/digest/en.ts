/** Digests in English. */
import { datesIn } from './dates.ts';
import type { DigestPhrases } from './phrases.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const digestInEnglish: DigestPhrases = {
  ...datesIn('en-GB'),
  title: (day) => `Review digest · ${day}`,
  nothingNew: (day) => `${day}: nothing new in the review since the last digest.`,
  missed: (days) =>
    `No digest was posted on ${days.join(', ')}: the program could not post in time. What happened then is told here.`,
  changes: { title: 'Changed since the last digest', first: 'The review so far' },
  needs: 'Needs someone',
  unanswered: 'Asked, and not answered by the report',
  mostAsked: 'Asked most often',
  more: (count) => `and ${count} more`,
  ofTheDay: 'Recommendation of the day',
  steps: 'Proposed next steps',
  finding: 'Finding',
  response: 'Response of the Office',
  noResponse: 'No response is printed for this recommendation.',
  separator: '; ',
  erased: '(erased)',
  decision: 'Decision',
  review: { opened: 'The review was opened.', closed: 'The review was closed.' },
  comments: (count) => counted(count, 'new comment', 'new comments'),
  amendments: (count) => counted(count, 'amendment suggested', 'amendments suggested'),
  withdrawn: (count) => counted(count, 'contribution withdrawn', 'contributions withdrawn'),
  positions: ({ consent, object, abstain }) =>
    `positions now: ${consent} consent, ${object} object, ${abstain} abstain`,
  acceptance: (value, reason) => `acceptance: ${value}${reason === null ? '' : ` (“${reason}”)`}`,
  acceptances: {
    accepted: 'accepted',
    'partially accepted': 'partially accepted',
    'not accepted': 'not accepted',
    'under consideration': 'under consideration',
    'not stated': 'not stated',
  },
  actionAdded: (action) => `new key action: ${action}`,
  actionChanged: (action, status) => `key action changed: ${action}, ${status}`,
  action: (text, responsible, due) =>
    `“${text}”${responsible === null ? '' : `, ${responsible}`}, ${due === null ? 'no deadline established' : `due ${due}`}`,
  statuses: {
    'Not Initiated': 'not initiated',
    Initiated: 'initiated',
    Completed: 'completed',
    'No Longer Applicable': 'no longer applicable',
  },
  rating: (side, rating) => `rating by ${side}: ${rating ?? 'withdrawn'}`,
  sides: { management: 'management', independent: 'the evaluators' },
  ratings: {
    Complete: 'complete',
    High: 'high',
    Substantial: 'substantial',
    Moderate: 'moderate',
    Negligible: 'negligible',
  },
  callOpened: (closes) => `call for positions opened, closes ${closes}`,
  outcome: (result, { consent, object, abstain }) =>
    `call closed: ${result} (${consent} consent, ${object} object, ${abstain} abstain)`,
  results: { consent: 'consent', objection: 'objection', 'no quorum': 'no quorum', 'no position': 'no position' },
  answeredJudged: 'what the response answers was judged',
  overdue: (action) => `overdue: ${action}`,
  due: (action) => `due within a week: ${action}`,
  callCloses: (closes) => `call for positions closes ${closes}`,
  stepsUnanswered: (count) => `${counted(count, 'proposed step', 'proposed steps')} without response`,
  ratingsPart: (management, independent) => `ratings part: management ${management}, the evaluators ${independent}`,
  asked: (question, count) => (count === 1 ? question : `${question} (${count} times)`),
  schedule: {
    title: 'Digests of this server',
    none: 'No digest is set up in this server. Set one up with: digest schedule <time>.',
    when: (time, zone, days) => `${time} (${zone}), ${days}`,
    everyDay: 'every day',
    weekdays: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
    next: (moment) => `next: ${moment}`,
    saved: 'The digest is set up.',
    removed: 'The digest of this channel is off.',
    here: 'this channel',
    paused: (trouble) => `paused: ${trouble}`,
    posted: 'The digest of today is posted.',
    alreadyPosted: 'The digest of today has been posted already. The next one comes with its day.',
    troubles: {
      'channel-missing': 'the channel is no longer there; set the digest up in another one',
      'permission-missing':
        'the bot may not see the channel, write in it or read its history; allow it that and set the digest up again',
      'report-missing': 'its report is no longer there; set the digest up again with another one',
    },
    told: (channel, trouble) => `The digest of ${channel} is paused: ${trouble}.`,
  },
};
