/**
 * Which vector engine this machine has: hnswlib where its addon loads, exact comparison where it does not.
 */
import type { VectorEngine } from '../vectors.ts';
import { exactVectors } from './exact.ts';

/** The engine, and why it is not hnswlib when it is not (null otherwise). */
export async function availableVectors(): Promise<{ readonly engine: VectorEngine; readonly why: string | null }> {
  try {
    const { hnswVectors } = await import('./hnsw.ts');
    return { engine: hnswVectors, why: null };
  } catch (error) {
    // The addon is compiled at install; without a compiler it is missing, and a small index does not need it.
    return { engine: exactVectors, why: error instanceof Error ? error.message : String(error) };
  }
}
