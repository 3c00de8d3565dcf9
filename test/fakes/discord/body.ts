/**
 * Reads a request's body: JSON, or multipart with `payload_json` and `files[n]` (reference.mdx, Uploading Files).
 * Refuses broken JSON, a file over 10 MiB and a request over 25 MiB.
 */
import type { IncomingMessage } from 'node:http';
import type { Fields } from './model.ts';
import { createForm, refusals } from './refusal.ts';

/** reference.mdx, Uploading Files: the default for every file; resources/message.mdx, Create Message: for the request. */
export const fileLimits = { file: 10 * 1024 * 1024, request: 25 * 1024 * 1024 };

export interface UploadedFile {
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ParsedBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}

export async function parseBody(raw: Buffer, contentType: string | undefined): Promise<ParsedBody> {
  if (raw.length > fileLimits.request) throw refusals.requestTooLarge();
  if (raw.length === 0) return { json: {}, files: [] };
  if (contentType?.startsWith('application/json') === true) return { json: parseJson(raw.toString('utf8')), files: [] };
  if (contentType?.startsWith('multipart/form-data') === true) return parseMultipart(raw, contentType);
  const form = createForm();
  form.fail([], 'CONTENT_TYPE_INVALID', `Expected "Content-Type" header to be one of {'application/json'}.`);
  form.check();
  return { json: {}, files: [] };
}

async function parseMultipart(raw: Buffer, contentType: string): Promise<ParsedBody> {
  const data = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } }).formData();
  const files: UploadedFile[] = [];
  let json: unknown = {};
  for (const [field, value] of data) {
    if (typeof value === 'string') {
      if (field === 'payload_json') json = parseJson(value);
      continue;
    }
    const index = Number(/^files?\[(\d+)\]$/u.exec(field)?.[1] ?? files.length);
    const bytes = new Uint8Array(await value.arrayBuffer());
    if (bytes.length > fileLimits.file) throw refusals.fileTooLarge();
    files.push({ index, name: value.name, contentType: value.type || 'application/octet-stream', bytes });
  }
  return { json, files };
}

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
