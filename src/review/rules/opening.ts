/** Opening and closing a review, and the posts of a forum that stand for its items. */
import type { Change } from '../events.ts';
import type { Deciding, IntentTo } from './deciding.ts';
import { itemIn, needRight } from './deciding.ts';
import { lineFrom } from './words.ts';

export function openReview(deciding: Deciding): readonly Change[] {
  needRight(deciding, 'conduct');
  return deciding.state.isOpen ? [] : [{ kind: 'review.opened' }];
}

/** Calls that are open are closed with it: no more positions can come. */
export function closeReview(deciding: Deciding): readonly Change[] {
  needRight(deciding, 'conduct');
  const { isOpen, calls } = deciding.state;
  if (!isOpen) return [];
  const open = calls.filter(({ closed }) => closed === null);
  return [...open.map(({ id }): Change => ({ kind: 'call.closed', id, by: 'person' })), { kind: 'review.closed' }];
}

export function linkPost({ item, forum, thread }: IntentTo<'link-post'>, deciding: Deciding): readonly Change[] {
  needRight(deciding, 'conduct');
  itemIn(deciding, item);
  const post = { forum: lineFrom(forum), thread: lineFrom(thread) };
  const before = deciding.state.items.get(item)?.post;
  return before?.forum === post.forum && before.thread === post.thread ? [] : [{ kind: 'post.linked', item, ...post }];
}
