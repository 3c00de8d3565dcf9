/**
 * What changed since the last digest, by recommendation in order of the report: told once, as it stands now. What was said and
 * taken back in between is no news.
 */
import type { Jump } from '../../desk/reply.ts';
import type {
  Acceptance,
  ActionStatus,
  Day,
  ProgressRating,
  RatingSide,
  ReviewEvent,
  Words,
} from '../../review/events.ts';
import type { Item, ItemKey } from '../../review/item.ts';
import { itemsOf } from '../../review/item.ts';
import type { ItemState, KeyAction, Outcome, Tally } from '../../review/state.ts';
import type { DigestFacts } from '../facts.ts';

export type ItemChange =
  | { readonly kind: 'comments' | 'amendments' | 'withdrawn'; readonly count: number }
  /** Positions as they stand, where one was taken or withdrawn. */
  | { readonly kind: 'positions'; readonly tally: Tally }
  | { readonly kind: 'acceptance'; readonly acceptance: Acceptance; readonly reason: Words }
  | {
      readonly kind: 'action';
      readonly isNew: boolean;
      readonly text: Words;
      readonly responsible: Words;
      readonly due: Day | null;
      readonly status: ActionStatus;
    }
  | { readonly kind: 'rating'; readonly side: RatingSide; readonly rating: ProgressRating | null }
  | { readonly kind: 'call'; readonly closesAt: number }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'answered' };

export type Changes = {
  /** The review itself, where it was opened or closed: as it stands. */
  readonly review: 'opened' | 'closed' | null;
  readonly items: readonly {
    readonly item: Item;
    readonly changes: readonly ItemChange[];
    readonly jump: Jump | null;
  }[];
};

export function changesOf(facts: DigestFacts): Changes {
  const { news, state, report } = facts;
  const switched = news.some(({ change }) => change.kind === 'review.opened' || change.kind === 'review.closed');
  const items = itemsOf(report).flatMap((item) => {
    const changes = changesOfItem(item.key, facts);
    return changes.length === 0 ? [] : [{ item, changes, jump: jumpOf(item.key, facts) }];
  });
  return { review: switched ? (state.isOpen ? 'opened' : 'closed') : null, items };
}

function changesOfItem(key: ItemKey, { news, state }: DigestFacts): readonly ItemChange[] {
  const item = state.items.get(key);
  const isNew = ({ sequence }: { readonly sequence: number }): boolean =>
    news.some((event) => event.sequence === sequence);
  const of = (...kinds: readonly string[]): readonly ReviewEvent[] =>
    news.filter(({ change }) => kinds.includes(change.kind) && 'item' in change && change.item === key);
  const calls = state.calls.filter(({ items }) => items.includes(key));
  return [
    ...(item === undefined ? [] : saidOf(item, isNew)),
    ...calls.flatMap(({ by, closed, closesAt }): readonly ItemChange[] =>
      isNew(by) && closed === null ? [{ kind: 'call', closesAt }] : [],
    ),
    ...(of('position.taken', 'position.withdrawn').length === 0
      ? []
      : [{ kind: 'positions' as const, tally: tallyOf(item) }]),
    ...calls.flatMap(({ closed, outcomes }): readonly ItemChange[] => {
      const outcome = outcomes.find((one) => one.item === key);
      return closed !== null && isNew(closed) && outcome !== undefined ? [{ kind: 'outcome', outcome }] : [];
    }),
    ...(item?.acceptance && isNew(item.acceptance.by)
      ? [{ kind: 'acceptance' as const, acceptance: item.acceptance.value, reason: item.acceptance.reason }]
      : []),
    ...(item?.actions ?? []).flatMap((action) => actionOf(action, isNew)),
    ...(['management', 'independent'] as const).flatMap((side): readonly ItemChange[] => {
      const rated = of('rating.recorded').some(
        ({ change }) => change.kind === 'rating.recorded' && change.side === side,
      );
      return rated ? [{ kind: 'rating', side, rating: item?.ratings[side]?.rating ?? null }] : [];
    }),
    ...(of('answered.judged').length === 0 ? [] : [{ kind: 'answered' as const }]),
  ];
}

type IsNew = (trace: { readonly sequence: number }) => boolean;

/** Comments and amendments that are new and still stand, and older ones that were taken back. */
function saidOf({ comments, amendments }: ItemState, isNew: IsNew): readonly ItemChange[] {
  const standing = (all: ItemState['comments'] | ItemState['amendments']): number =>
    all.filter(({ by, withdrawn }) => isNew(by) && withdrawn === null).length;
  const withdrawn = [...comments, ...amendments].filter(
    (said) => !isNew(said.by) && said.withdrawn !== null && isNew(said.withdrawn),
  ).length;
  const counts = [
    { kind: 'comments', count: standing(comments) },
    { kind: 'amendments', count: standing(amendments) },
    { kind: 'withdrawn', count: withdrawn },
  ] as const;
  return counts.filter(({ count }) => count > 0);
}

function actionOf(
  { text, responsible, due, status, by, changed, comments, documents }: KeyAction,
  isNew: IsNew,
): readonly ItemChange[] {
  const traces = [
    ...(changed === null ? [] : [changed]),
    ...comments.map((one) => one.by),
    ...documents.map((one) => one.by),
  ];
  if (!isNew(by) && !traces.some(isNew)) return [];
  return [{ kind: 'action', isNew: isNew(by), text, responsible, due, status }];
}

function tallyOf(item: ItemState | undefined): Tally {
  const count = (stand: keyof Tally): number =>
    item?.positions.filter((position) => position.stand === stand).length ?? 0;
  return { consent: count('consent'), object: count('object'), abstain: count('abstain') };
}

/** The post that stands for it, else the last message that became a comment. */
function jumpOf(key: ItemKey, { server, state, news }: DigestFacts): Jump | null {
  const item = state.items.get(key);
  if (item?.post) return { server, channel: item.post.thread, message: null };
  const sources = news.flatMap(({ change }) =>
    change.kind === 'comment.added' && change.item === key && change.source !== null ? [change.source] : [],
  );
  const last = sources.at(-1);
  return last === undefined ? null : { server, ...last };
}
