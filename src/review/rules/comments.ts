/** Comments: anybody's in an open review, and each its author's alone. */
import { UserError } from '../../shared/errors.ts';
import type { Change } from '../events.ts';
import type { Deciding, IntentTo } from './deciding.ts';
import { entryIn, itemIn, needOpen, needOwn, needStanding } from './deciding.ts';
import { textFrom } from './words.ts';

/** A message that is on the record already is not put there twice. */
export function comment(intent: IntentTo<'comment'>, deciding: Deciding): readonly Change[] {
  const { item, parent = null, source = null } = intent;
  itemIn(deciding, item);
  needOpen(deciding);
  const text = textFrom(intent.text);
  if (parent !== null && entryIn(deciding, 'comments', parent).item !== item) throw new UserError('entry-unknown');
  const isThere = (deciding.state.items.get(item)?.comments ?? []).some(
    (other) => source !== null && other.source?.message === source.message && other.withdrawn === null,
  );
  return isThere ? [] : [{ kind: 'comment.added', id: deciding.id, item, parent, text, source }];
}

export function editComment({ id, text: written }: IntentTo<'edit-comment'>, deciding: Deciding): readonly Change[] {
  const before = entryIn(deciding, 'comments', id);
  needOwn(deciding, before);
  needOpen(deciding);
  needStanding(before);
  const text = textFrom(written);
  return text === before.text ? [] : [{ kind: 'comment.edited', id, text }];
}

export function withdrawComment({ id }: IntentTo<'withdraw-comment'>, deciding: Deciding): readonly Change[] {
  const before = entryIn(deciding, 'comments', id);
  needOwn(deciding, before);
  needOpen(deciding);
  return before.withdrawn === null ? [{ kind: 'comment.withdrawn', id }] : [];
}
