import type { NextRequest } from "next/server";
import { centreFile } from "../centre-file";

export const GET = (request: NextRequest) => centreFile(request, "xlsx");
