/**
 * What retrieval needs of an embedder: texts in, unit vectors out. A port; the engines are in `embedders/`. It does not
 * cache, cut or translate text, and it never falls back to another engine by itself.
 */

export type Embedder = {
  /** Names engine, model and version. Vectors of two ids are never compared. */
  readonly id: string;
  /** Width of every vector it gives. */
  readonly dimensions: number;
  /** Most texts one call may carry; callers cut their work into batches of this size. */
  readonly maxBatch: number;
  /**
   * `hashed`: built from the words of the text, so it knows nothing the lexical index does not. `neural`: a model that also
   * compares meaning, across languages. Fusion trusts the two differently (`fuse.ts`).
   */
  readonly kind: 'hashed' | 'neural';
  /**
   * One vector of length 1 per text, in order. `purpose`: a passage comes again with every build, a question does not. Rejects
   * with the signal's reason when aborted, with UserError `embedding-failed` when an endpoint does not do.
   */
  embed(
    texts: readonly string[],
    options?: { readonly signal?: AbortSignal; readonly purpose?: 'passage' | 'question' },
  ): Promise<readonly Float32Array[]>;
};
