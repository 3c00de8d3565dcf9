/**
 * About how many tokens a text is: a Chinese character is one, four letters of a Latin script are one. Vendors cut texts
 * differently by a few parts in ten; budgets need no more than this, and no tokenizer of one of them.
 */

const lettersPerToken = 4;

export function estimateTokens(text: string): number {
  const wide = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  return Math.ceil(wide + (text.length - wide) / lettersPerToken);
}
