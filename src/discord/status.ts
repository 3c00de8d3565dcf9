/** Classes of answers that Discord gives, as they are counted. */

export function statusOf(status: number): '2xx' | '4xx' | '5xx' | '429' {
  if (status === 429) return '429';
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : '2xx';
}
