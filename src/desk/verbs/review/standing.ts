/** How a review stands, for surfaces that keep something of their own beside it: the posts that mirror its items. */
import type { Stream } from '../../../review/events.ts';
import type { ItemKey } from '../../../review/item.ts';
import { itemsOf } from '../../../review/item.ts';
import type { ItemState } from '../../../review/state.ts';
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

/** Items of every review that a person said something of. Rejects as the ledger does. */
export async function touchedBy(person: string, ports: DeskPorts): Promise<readonly Touched[]> {
  const touched = new Map<string, Stream & { readonly items: Set<ItemKey> }>();
  for (const { server, report, event } of await (await ports.ledger()).ofPerson(person)) {
    const name = JSON.stringify([server, report]);
    const one = touched.get(name) ?? { server, report, items: new Set<ItemKey>() };
    if ('item' in event.change) one.items.add(event.change.item);
    touched.set(name, one);
  }
  return [...touched.values()].map(({ items, ...stream }) => ({ ...stream, items: [...items] }));
}

export type Touched = Stream & { readonly items: readonly ItemKey[] };

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
