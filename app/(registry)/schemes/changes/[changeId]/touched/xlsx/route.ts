import type { NextRequest } from "next/server";
import { touchedFile } from "../../touched-file";

export const GET = async (_: NextRequest, { params }: RouteContext<"/schemes/changes/[changeId]/touched/xlsx">) =>
  touchedFile((await params).changeId, "xlsx");
