/**
 * What a sentence says that can be checked to the letter, whatever its language: amounts, shares, labels, years, dates and
 * symbols. Two spellings of one thing give equal facts. Facts of another kind are never compared.
 */

/** How a number is bounded in the text: "over 70", "at most ten"; "in ten days" may be at most ten. */
export type Bound = 'exact' | 'about' | 'more' | 'less' | 'within';

type Place = { readonly start: number; readonly end: number };

export type Fact =
  /** `unit`: a currency, a length of time, "points" for percentage points, or null; what is counted is told by the words around. */
  | ({ readonly kind: 'number'; readonly value: number; readonly bound: Bound; readonly unit: string | null } & Place)
  /** Of a whole: 12 % is .12, one half .5. */
  | ({ readonly kind: 'share'; readonly value: number; readonly bound: Bound } & Place)
  /** A number that names, not counts: "No. 102", "the 89th session". */
  | ({ readonly kind: 'label'; readonly value: number } & Place)
  | ({ readonly kind: 'period'; readonly from: number; readonly to: number } & Place)
  | ({
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      /** Of a span of months, the month it ends in. */
      readonly lastMonth: number | null;
    } & Place)
  | ({ readonly kind: 'symbol'; readonly text: string } & Place);

export type FactKind = Fact['kind'];

/** Whether what the statement says is also what the report says, no more exactly and no less firmly. */
export function carriesFact(said: Fact, printed: Fact): boolean {
  switch (said.kind) {
    case 'number':
      return (
        printed.kind === 'number' &&
        isSameValue(said.value, printed.value) &&
        isSameBound(said.bound, printed.bound) &&
        (said.unit === printed.unit || mayLackUnit(said.unit, printed.unit))
      );
    case 'share':
      return (
        printed.kind === 'share' && isSameValue(said.value, printed.value) && isSameBound(said.bound, printed.bound)
      );
    case 'label':
      return printed.kind === 'label' && said.value === printed.value;
    case 'period':
      return printed.kind === 'period' && said.from === printed.from && said.to === printed.to;
    case 'date':
      return (
        printed.kind === 'date' &&
        said.lastMonth === printed.lastMonth &&
        (['year', 'month', 'day'] as const).every((part) => said[part] === null || said[part] === printed[part])
      );
    case 'symbol':
      return printed.kind === 'symbol' && said.text === printed.text;
  }
}

/** Whether the two cannot both be told of one thing: same kind and unit, another value. */
export function clashes(said: Fact, printed: Fact): boolean {
  if (said.kind === 'number' && printed.kind === 'number')
    return (
      said.unit === printed.unit &&
      said.bound === 'exact' &&
      printed.bound === 'exact' &&
      !isSameValue(said.value, printed.value)
    );
  if (said.kind === 'share' && printed.kind === 'share')
    return said.bound === 'exact' && printed.bound === 'exact' && !isSameValue(said.value, printed.value);
  if (said.kind === 'date' && printed.kind === 'date')
    return (['year', 'month', 'day', 'lastMonth'] as const).some(
      (part) => said[part] !== null && printed[part] !== null && said[part] !== printed[part],
    );
  return said.kind === printed.kind && said.kind !== 'symbol' && !carriesFact(said, printed);
}

/** One and the same fact under one key, whatever the language: for comparison and for tests. */
export function factKey(fact: Fact): string {
  switch (fact.kind) {
    case 'number':
      return `number:${fact.value}:${fact.bound}:${fact.unit ?? ''}`;
    case 'share':
      return `share:${Math.round(fact.value * 1e6) / 1e6}:${fact.bound}`;
    case 'label':
      return `label:${fact.value}`;
    case 'period':
      return `period:${fact.from}-${fact.to}`;
    case 'date':
      return `date:${fact.year ?? ''}-${fact.month ?? ''}-${fact.day ?? ''}${fact.lastMonth === null ? '' : `..${fact.lastMonth}`}`;
    case 'symbol':
      return `symbol:${fact.text}`;
  }
}

/** Decimal fractions of one value differ in their last bit. */
function isSameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

const lengths: ReadonlySet<string | null> = new Set(['times', 'minute', 'hour', 'day', 'week', 'month', 'year']);

/** A claim may leave a unit out; a length of time may have its unit further off: "between five and six years". */
function mayLackUnit(said: string | null, printed: string | null): boolean {
  return (said === null && printed !== 'points') || (printed === null && lengths.has(said));
}

/** "About 36 million" may be retold as "36 million" and the other way round; "over" and "under" may not. */
function isSameBound(said: Bound, printed: Bound): boolean {
  const loose = (bound: Bound): Bound => (bound === 'about' ? 'exact' : bound);
  const [a, b] = [loose(said), loose(printed)];
  return a === b || (a === 'within' && b !== 'more') || (b === 'within' && a !== 'more');
}
