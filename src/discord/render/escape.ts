/**
 * Text made fit for Discord. Reports, questions and file names are anyone's: what they say is shown letter by letter and
 * nothing of it is obeyed - no markup, mention, link, emoji name, control character or direction override.
 */
import { visibleText } from '../../shared/visible.ts';

/** `text` without anything that has no visible form; lines stay, the white space round each goes. */
export function cleanText(text: string): string {
  return visibleText(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The same in one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** Whether nothing of `text` can be seen: Discord refuses a message that has no more to it. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/**
 * Markup that shows cleaned `text` as it is. A backslash before any ASCII mark shows the mark (reference, message formatting),
 * and so does it for the colon: "https\://" is no address to Discord, so nothing is linked or previewed, ":name:" no emoji and
 * "http" stays readable, which backticks, a zero-width space or angle brackets would not give (they change how it looks, what is
 * copied, or keep the link). At the start of a line also the marks of lists, "-" and "+" and "1.".
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]@#]|:(?=\S)/gu, '\\$&')
    .replace(/^[-+]/gmu, '\\$&')
    .replace(/^(\d+)\./gmu, '$1\\.');
}
