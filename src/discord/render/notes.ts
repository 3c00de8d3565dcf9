/** The lines that say how a message goes on: its part of how many, or that the whole is attached. Nothing else is added. */
import { cleanLine, escapeText } from './escape.ts';
import type { RenderedFile } from './file.ts';

/** The words for it, in the person's language. */
export type Notes = {
  readonly continued: (part: number, of: number) => string;
  readonly attached: (fileName: string) => string;
};

const drawn = (note: string): string => `-# ${escapeText(cleanLine(note))}`;

/** One line of subtext at most. */
export function notesFor(notes: Notes, part: number, of: number, file: RenderedFile | undefined): readonly string[] {
  if (file !== undefined) return [drawn(notes.attached(file.name))];
  return of > 1 ? [drawn(notes.continued(part, of))] : [];
}

/** Characters that such a line may take. */
export function notesRoom({ continued, attached }: Notes): number {
  return Math.max(drawn(continued(9, 9)).length, drawn(attached('reply.md')).length);
}
