import { notFound } from "next/navigation";
import { readCountry } from "../country";
import { drawMap, mapCodes } from "../outlines";

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => mapCodes(readCountry()).map((code) => ({ code }));

/** Outlines only, one path for each area; the page that points at them gives the colours. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const drawing = drawMap(readCountry(), (await params).code);
  if (!drawing) notFound();

  // A line keeps its width however far the drawing is scaled; a page cannot reach in to say so.
  const lines = 'vector-effect="non-scaling-stroke"';
  const paths = drawing.areas.map(({ code, path }) => `<path ${lines} id="a${code}" d="${path}"/>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}">${paths}</svg>`;
  return new Response(svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      // The address carries the edition of the map, so a drawing once fetched stays good.
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
