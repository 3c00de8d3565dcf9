/**
 * A table of routes: method, pattern, handler. Answers 404 for a path nobody has and 405 for a method it lacks.
 * Knows nothing of tokens; each route says whether it needs the bot's.
 */
import type { UploadedFile } from './body.ts';
import type { Fields } from './model.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

export interface Call {
  readonly world: World;
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: Fields;
  /** The body when it is a list, as for overwriting commands. */
  readonly list: readonly unknown[];
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly open: boolean;
  readonly run: (call: Call) => Answer;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const nothing: Answer = { status: 204 };

export const route = (method: string, pattern: string, run: (call: Call) => Answer, open = false): Route => ({
  method,
  pattern,
  run,
  open,
});

export interface Match {
  readonly route: Route;
  readonly parameters: ReadonlyMap<string, string>;
}

export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match {
  const bySize = new Map<number, { route: Route; steps: readonly string[] }[]>();
  for (const entry of routes) {
    const steps = entry.pattern.split('/');
    const same = bySize.get(steps.length) ?? [];
    bySize.set(steps.length, [...same, { route: entry, steps }]);
  }
  return (method, path) => {
    const given = path.split('/');
    let pathKnown = false;
    for (const { route: entry, steps } of bySize.get(given.length) ?? []) {
      if (!steps.every((step, index) => step.startsWith(':') || step === given[index])) continue;
      pathKnown = true;
      if (entry.method !== method) continue;
      const parameters = new Map<string, string>();
      for (const [index, step] of steps.entries()) {
        if (step.startsWith(':')) parameters.set(step.slice(1), decodeURIComponent(given[index] ?? ''));
      }
      return { route: entry, parameters };
    }
    throw pathKnown ? refusals.methodNotAllowed() : refusals.notFound();
  };
}
