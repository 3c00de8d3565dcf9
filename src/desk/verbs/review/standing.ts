/** How a review stands, for surfaces that keep something of their own beside it: its calls, and the posts that mirror items. */
import type { ItemKey } from '../../../review/item.ts';
import { itemsOf } from '../../../review/item.ts';
import type { Call, ItemState } from '../../../review/state.ts';
import { usualSettings, type Who } from '../../records.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import type { ItemCard } from './card.ts';
import { cardOf } from './card.ts';
import { momentOf } from './moment.ts';
import { placeOf } from './place.ts';

export async function momentIn(text: string, { server }: Who, ports: DeskPorts): Promise<number> {
  const { zone } = server === null ? usualSettings : await (await ports.records()).settings(server);
  return momentOf(text, ports.now(), zone);
}

/** Calls that are open. UserErrors of `placeOf`. */
export async function calls(who: Who, request: Request, ports: DeskPorts): Promise<readonly Call[]> {
  const { review, stream } = await placeOf(who, request, ports);
  return (await review.state(stream)).calls.filter(({ closed }) => closed === null);
}

export type Post = {
  readonly item: ItemKey;
  readonly post: ItemState['post'];
  readonly card: Outcome<ItemCard>;
};

/** The card of every recommendation with the post that stands for it, if any. UserErrors of `placeOf`. */
export async function posts(who: Who, request: Request, ports: DeskPorts): Promise<readonly Post[]> {
  const place = await placeOf(who, request, ports);
  const state = await place.review.state(place.stream);
  return itemsOf(place.report)
    .filter(({ kind }) => kind === 'recommendation')
    .map((item) => ({
      item: item.key,
      post: state.items.get(item.key)?.post ?? null,
      card: cardOf(item, state, place, request, ports.now()),
    }));
}
