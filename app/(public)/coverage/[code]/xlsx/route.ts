import type { NextRequest } from "next/server";
import { coverageFile } from "../coverage-file";

export async function GET(request: NextRequest, { params }: RouteContext<"/coverage/[code]/xlsx">) {
  return coverageFile(request, (await params).code, "xlsx");
}
