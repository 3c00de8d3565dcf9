/**
 * What happened, for tests to assert on: requests, refused forms, late and doubled acknowledgements. Each list keeps only
 * its newest entries, so that a long run does not grow. Decides nothing.
 */
import type { Fields, Interaction } from './model.ts';
import type { FormErrors } from './refusal.ts';

export interface RecordedRequest {
  readonly at: number;
  readonly method: string;
  /** Without the `/api/v10` in front. */
  readonly path: string;
  /** The route's pattern, such as `/channels/:channel/messages`. */
  readonly route: string;
  readonly body: Fields;
  readonly files: readonly string[];
  status: number;
  /** Made by `discord.trouble` and not by the fake's rules. */
  troubled: boolean;
}

export interface Violation {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly code: number;
  readonly message: string;
  readonly errors: FormErrors | undefined;
  readonly body: Fields;
}

export interface LateInteraction {
  readonly id: string;
  readonly what: string;
  readonly afterMs: number;
}

export interface Records {
  readonly requests: RecordedRequest[];
  readonly violations: Violation[];
  readonly late: LateInteraction[];
  readonly doubled: { readonly id: string; readonly what: string }[];
  readonly note: <T>(list: T[], entry: T) => void;
  readonly noteLate: (interaction: Interaction, afterMs: number) => void;
  readonly forget: () => void;
}

export const recordsKept = 2_000;

export function createRecords(): Records {
  const requests: RecordedRequest[] = [];
  const violations: Violation[] = [];
  const late: LateInteraction[] = [];
  const doubled: { id: string; what: string }[] = [];
  const note = <T>(list: T[], entry: T): void => {
    list.push(entry);
    // Cut only now and then: removing one from the front each time would move the whole list each time.
    if (list.length > recordsKept * 2) list.splice(0, list.length - recordsKept);
  };
  return {
    requests,
    violations,
    late,
    doubled,
    note,
    noteLate: (interaction, afterMs) => note(late, { id: interaction.id, what: interaction.what, afterMs }),
    forget: () => {
      for (const list of [requests, violations, late, doubled]) list.length = 0;
    },
  };
}
