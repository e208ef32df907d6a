import type { NextRequest } from "next/server";
import { coverageFile } from "../coverage-file";

export async function GET(request: NextRequest, { params }: RouteContext<"/coverage/[code]/csv">) {
  return coverageFile(request, (await params).code, "csv");
}
