/** The names under which the review's commands and options come back in interactions, whatever the language. */

export const reviewCommandName = {
  review: 'review',
  comment: 'comment',
  amendment: 'amendment',
  position: 'position',
  call: 'call',
  acceptance: 'acceptance',
  action: 'action',
  rating: 'rating',
} as const;

export const reviewSubcommandName = {
  review: {
    open: 'open',
    close: 'close',
    board: 'board',
    show: 'show',
    history: 'history',
    answered: 'answered',
    export: 'export',
  },
  comment: { add: 'add', edit: 'edit', withdraw: 'withdraw' },
  amendment: { suggest: 'suggest', edit: 'edit', withdraw: 'withdraw' },
  position: { take: 'take', withdraw: 'withdraw' },
  call: { open: 'open', close: 'close' },
  action: { add: 'add', change: 'change', comment: 'comment', document: 'document' },
} as const;

export const reviewOptionName = {
  item: 'item',
  id: 'id',
  newText: 'new_text',
  reason: 'reason',
  stand: 'stand',
  acceptance: 'acceptance',
  responsible: 'responsible',
  due: 'due',
  status: 'status',
  step: 'step',
  title: 'title',
  address: 'address',
  side: 'side',
  rating: 'rating',
  format: 'format',
  replyTo: 'reply_to',
  closes: 'closes',
  quorum: 'quorum',
  per: 'per',
  place: 'place',
  zone: 'zone',
  role: 'role',
  group: 'group',
  right: 'right',
  sentences: 'sentences',
} as const;

export const reviewMenuName = 'Add to record' as const;

type ValueOf<Names> = Names[keyof Names];
export type ReviewCommandName = ValueOf<typeof reviewCommandName>;
export type ReviewParentName = keyof typeof reviewSubcommandName;
export type ReviewSubcommandName<Parent extends ReviewParentName> = keyof (typeof reviewSubcommandName)[Parent];
export type ReviewOptionName = ValueOf<typeof reviewOptionName>;
