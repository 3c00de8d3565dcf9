/** Questions that ask what is to be done by a date: the date is taken out, and what says only that something is done. */
import { isWord } from './clauses.ts';
import type { Content } from './content.ts';
import { deadlinesIn } from './deadline.ts';
import type { Piece, Pieces } from './lex.ts';

/** "Which recommendations are to be carried out by the end of 2026?": the date, and nothing beside it but what is due. */
export function dueIn({
  pieces,
  text,
}: Pieces): { readonly pieces: readonly Piece[]; readonly content: Content } | undefined {
  const [date, ...others] = deadlinesIn(text.slice(0, pieces.at(-1)?.end)).filter(
    ({ start }) => start >= (pieces[0]?.start ?? 0),
  );
  const isAsked = pieces.some(
    (piece) => piece.is === 'noun' && piece.kind === 'recommendation' && piece.numbers === null,
  );
  // "By 2027" holds what is due in the years before: that is not one date.
  if (date === undefined || date.part === null || others.length > 0 || !isAsked) return undefined;
  const kept = pieces.filter(
    (piece) =>
      (piece.end <= date.start || piece.start >= date.end) &&
      !(piece.is === 'other' && isDoing.test(text.slice(piece.start, piece.end))) &&
      !isWord(piece, 'say'),
  );
  const wording = { text: text.slice(date.start, date.end), isQuoted: false };
  return { pieces: kept, content: { by: 'deadline', wording, isDenied: false } };
}

const isDoing =
  /^(?:be|être|ser|estar|doi(?:t|vent)|implement(?:ed|ation)?|complet(?:ed|ion)?|carried|carry|fulfilled|achieved|done|due|deadlines?|executed|taken|finished|acted|appli(?:qu(?:ées?|er)|cation)|mises?|œuvre|oeuvre|exécutées?|réalisées?|achevées?|échéances?|délais?|aplicar(?:se)?|aplicad[oa]s?|ejecut(?:ar(?:se)?|ad[oa]s?)|cumpl(?:ir(?:se)?|id[oa]s?)|complet(?:ar(?:se)?|ad[oa]s?)|plazos?|vencen?|práctica|要求|完成|落实|实施|执行|期限|截止|之前|以前|前|应|须|必须)$/iu;
