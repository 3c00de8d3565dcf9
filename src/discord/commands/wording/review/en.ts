/** The review's commands in English. The names are the default ones. */
import { choiceName } from '../../../../desk/verbs/review/choices.ts';
import type { ReviewWording } from './review-wording.ts';

/** Values that the terms of a review do not name. */
const names: Readonly<Record<string, string>> = {
  person: 'person',
  group: 'group',
  conduct: 'open and close',
  acceptance: 'acceptance',
  actions: 'key actions',
  ratings: 'ratings',
};

export const reviewWordingInEnglish: ReviewWording = {
  commands: {
    review: { name: 'review', description: 'The review of the report: what is said of it and what came of it' },
    comment: { name: 'comment', description: 'Comments on recommendations and paragraphs' },
    amendment: { name: 'amendment', description: 'Suggested amendments to a recommendation or the draft decision' },
    position: { name: 'position', description: 'Your position on a recommendation' },
    call: { name: 'call', description: 'Calls for positions' },
    acceptance: { name: 'acceptance', description: 'Record whether management accepts a recommendation' },
    action: { name: 'action', description: 'Key actions that follow up a recommendation' },
    rating: { name: 'rating', description: 'Rate the progress of a recommendation' },
  },
  subcommands: {
    review: {
      open: { name: 'open', description: 'Open the review; with a place, a post for every recommendation' },
      close: { name: 'close', description: 'Close the review' },
      board: { name: 'board', description: 'All recommendations at a glance, with a picture' },
      show: { name: 'show', description: 'One item with all that was said of it' },
      history: { name: 'history', description: 'Who did what on an item, when, and from what' },
      answered: { name: 'answered', description: 'Which sentences of the response speak to an item' },
      export: { name: 'export', description: 'The review as a file' },
    },
    comment: {
      add: { name: 'add', description: 'Comment on an item' },
      edit: { name: 'edit', description: 'Change a comment of yours' },
      withdraw: { name: 'withdraw', description: 'Withdraw a comment of yours' },
    },
    amendment: {
      suggest: { name: 'suggest', description: 'Suggest what an item should read' },
      edit: { name: 'edit', description: 'Change an amendment of yours' },
      withdraw: { name: 'withdraw', description: 'Withdraw an amendment of yours' },
    },
    position: {
      take: { name: 'take', description: 'Take a position' },
      withdraw: { name: 'withdraw', description: 'Withdraw your position' },
    },
    call: {
      open: { name: 'open', description: 'Ask for positions until a closing time' },
      close: { name: 'close', description: 'Close a call before its time' },
    },
    action: {
      add: { name: 'add', description: 'Add a key action' },
      change: { name: 'change', description: 'Change a key action' },
      comment: { name: 'comment', description: 'Comment on a key action' },
      document: { name: 'document', description: 'Add a document to a key action' },
    },
  },
  settings: {
    zone: { name: 'zone', description: 'Time zone of due dates and closing times' },
    groups: { name: 'groups', description: 'Group of the people who have a role' },
    rights: { name: 'rights', description: 'What people who have a role may do in a review' },
  },
  options: {
    item: { name: 'item', description: 'Recommendation (R5), paragraph (¶9) or decision' },
    id: { name: 'id', description: 'As it stands beside it on the card' },
    new_text: { name: 'new_text', description: 'Your words; left out, a form opens' },
    reason: { name: 'reason', description: 'Why' },
    stand: { name: 'stand', description: 'Consent, object or abstain' },
    acceptance: { name: 'acceptance', description: 'As management has stated it' },
    responsible: { name: 'responsible', description: 'Unit or person; “none” for nobody' },
    due: { name: 'due', description: 'Day, such as 2026-11-28; “none” for no deadline' },
    status: { name: 'status', description: 'As it stands; overdue is derived from the date' },
    step: { name: 'step', description: 'For which proposed step, counted from 1' },
    title: { name: 'title', description: 'What the document is called' },
    address: { name: 'address', description: 'Where it is: https://…' },
    side: { name: 'side', description: 'Who rates: management or independent evaluation' },
    rating: { name: 'rating', description: 'Progress; left out, the rating is taken back' },
    format: { name: 'format', description: 'Kind of file' },
    reply_to: { name: 'reply_to', description: 'Id of the comment you reply to' },
    closes: { name: 'closes', description: '“2026-12-01 17:00”, or from now: 3d, 48h' },
    quorum: { name: 'quorum', description: 'How many have to speak' },
    per: { name: 'per', description: 'Who counts once: a person or a group' },
    place: { name: 'place', description: 'Forum or text channel for a post per recommendation' },
    zone: { name: 'zone', description: 'Such as Europe/Zurich or UTC' },
    role: { name: 'role', description: 'Role of this server' },
    group: { name: 'group', description: 'Such as Governments, Employers, Workers, Office; left out, none' },
    right: { name: 'right', description: 'Given if the role lacks it, else taken away' },
    sentences: {
      name: 'sentences',
      description: 'To correct: sentences of the response, with | between them; “none” for none',
    },
  },
  menu: 'Add to record',
  term: (kind, value) => (kind === 'right' || kind === 'per' ? (names[value] ?? value) : choiceName(kind, value, 'en')),
};
