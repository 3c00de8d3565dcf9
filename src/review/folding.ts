/**
 * The copy of a state that a fold writes on: an item is copied when it is first changed, once for the whole fold, and what
 * has an id or a person is found without looking through lists.
 */
import type { ItemKey } from './item.ts';
import type { Amendment, Call, Comment, ItemState, KeyAction, Position, ReviewState } from './state.ts';

/** An item of which nothing was said yet. */
export const emptyItem = (item: ItemKey): ItemState => ({
  item,
  comments: [],
  amendments: [],
  positions: [],
  acceptance: null,
  actions: [],
  ratings: {},
  judgements: [],
  post: null,
});

type Writable<Value> = { -readonly [Field in keyof Value]: Value[Field] };
/** An item whose lists are this fold's own. */
export type OwnItem = Omit<Writable<ItemState>, 'comments' | 'amendments' | 'positions' | 'actions' | 'judgements'> & {
  comments: Comment[];
  amendments: Amendment[];
  positions: Position[];
  actions: Writable<KeyAction>[];
  judgements: ItemState['judgements'][number][];
};
export type Thing = 'comments' | 'amendments' | 'actions';
type Place = { readonly item: ItemKey; readonly at: number; readonly since: number };

export type Folding = {
  sequence: number;
  isOpen: boolean;
  readonly items: Map<ItemKey, ItemState>;
  readonly calls: Call[];
  /** The item, copied when it is first changed. */
  readonly own: (key: ItemKey) => OwnItem;
  /** Where the comment, amendment or action of this id stands in the list of its item; the first, should there be two. */
  readonly placeOf: (list: Thing, id: string) => Place | undefined;
  readonly place: (list: Thing, id: string, place: Place) => void;
  /** Where in `positions` of an item each person stands. */
  readonly seats: (item: OwnItem) => Map<string | number, number>;
  /** Lists of an action that are this fold's own already. */
  readonly owned: Set<unknown>;
};

/** `state` to be written on. */
export function startFolding(state: ReviewState): Folding {
  const items = new Map(state.items);
  const mine = new Map<ItemKey, OwnItem>();
  const seats = new Map<OwnItem, Map<string | number, number>>();
  let places: Map<string, Place> | undefined;
  const put = (known: Map<string, Place>, list: Thing, id: string, place: Place): void => {
    const name = `${list} ${id}`;
    const before = known.get(name);
    if (before === undefined || place.since < before.since) known.set(name, place);
  };
  const allPlaces = (): Map<string, Place> => {
    if (places !== undefined) return places;
    const known = new Map<string, Place>();
    for (const state of items.values())
      for (const list of ['comments', 'amendments', 'actions'] as const)
        for (const [at, { id, by }] of state[list].entries())
          put(known, list, id, { item: state.item, at, since: by.sequence });
    places = known;
    return known;
  };
  return {
    sequence: state.sequence,
    isOpen: state.isOpen,
    items,
    calls: [...state.calls],
    owned: new Set(),
    own: (key) => {
      const known = mine.get(key);
      if (known !== undefined) return known;
      const { comments, amendments, positions, actions, judgements, ...rest } = items.get(key) ?? emptyItem(key);
      const own: OwnItem = {
        ...rest,
        comments: [...comments],
        amendments: [...amendments],
        positions: [...positions],
        actions: [...actions],
        judgements: [...judgements],
      };
      mine.set(key, own);
      items.set(key, own);
      return own;
    },
    placeOf: (list, id) => allPlaces().get(`${list} ${id}`),
    // Before anybody asked for a place there is nothing to keep up with.
    place: (list, id, place) => {
      if (places !== undefined) put(places, list, id, place);
    },
    seats: (item) => {
      const known = seats.get(item);
      if (known !== undefined) return known;
      const made = new Map(item.positions.map((position, at) => [seatOf(position), at] as const));
      seats.set(item, made);
      return made;
    },
  };
}

/** People by their id; those without a name by the position itself. */
export const seatOf = ({ person, by }: Position): string | number => person ?? by.sequence;
