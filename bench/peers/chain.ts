/**
 * The peer: what most tutorials build with LangChain. The report in pieces of 1,000 characters that overlap by 200 (the usual
 * setting of its recursive splitter), the five nearest to the question put into one prompt, one call.
 */
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { initChatModel } from 'langchain/chat_models/universal';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { innerProduct } from '../../src/retrieval/vectors.ts';

const size = 1_000;
const overlap = 200;
const nearest = 5;

export async function plainChain(text: string, embedder: Embedder, baseUrl: string) {
  const pieces = Array.from({ length: Math.ceil(text.length / (size - overlap)) }, (_, at) =>
    text.slice(at * (size - overlap), at * (size - overlap) + size),
  );
  const vectors = await embedder.embed(pieces);
  const model = await initChatModel('peer', {
    modelProvider: 'openai',
    apiKey: 'none',
    maxRetries: 0,
    configuration: { baseURL: baseUrl, logLevel: 'off' },
  });
  return async (question: string) => {
    const [asked] = await embedder.embed([question]);
    const context = pieces
      .map((piece, at) => ({ piece, near: innerProduct(asked as Float32Array, vectors[at] as Float32Array) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, nearest)
      .map(({ piece }) => piece)
      .join('\n\n');
    return model.invoke([
      new SystemMessage(`Answer the question based only on the following context:\n\n${context}`),
      new HumanMessage(question),
    ]);
  };
}
