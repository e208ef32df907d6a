/**
 * A body that is passed on as long as it keeps within so many bytes. What comes after is read and let go, so that the
 * browser, which sends everything before it listens, gets its answer, and nothing is kept.
 */
export function bodyWithin(body: ReadableStream<Uint8Array>, bytes: number) {
  let length = 0;
  const passed = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, onward) {
      length += piece.byteLength;
      if (length <= bytes) onward.enqueue(piece);
    },
  });
  return { body: body.pipeThrough(passed), exceeded: () => length > bytes };
}

/** Reads a body to its end and keeps nothing of it. */
export async function letGo(body: ReadableStream<Uint8Array> | null) {
  if (!body) return;
  const reader = body.getReader();
  while (!(await reader.read()).done);
}
