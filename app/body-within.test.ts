import { expect, test } from "vitest";
import { bodyWithin, letGo } from "./body-within";

function aBody(pieces: number, size: number) {
  let left = pieces;
  let asked = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      asked++;
      if (left-- > 0) stream.enqueue(new Uint8Array(size));
      else stream.close();
    },
  });
  return { body, asked: () => asked };
}

test("a body within the limit arrives whole", async () => {
  const { body, exceeded } = bodyWithin(aBody(4, 25).body, 100);
  expect((await new Response(body).arrayBuffer()).byteLength).toBe(100);
  expect(exceeded()).toBe(false);
});

test("of a larger one no more than the limit is kept, and all of it is read", async () => {
  const large = aBody(1000, 64);
  const { body, exceeded } = bodyWithin(large.body, 100);
  expect((await new Response(body).arrayBuffer()).byteLength).toBe(64);
  expect(exceeded()).toBe(true);
  expect(large.asked()).toBeGreaterThan(1000);
});

test("a body that nobody wants is read to its end", async () => {
  const { body, asked } = aBody(10, 64);
  await letGo(body);
  expect(asked()).toBe(11);
});
