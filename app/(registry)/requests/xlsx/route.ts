import type { NextRequest } from "next/server";
import { requestFile } from "../request-file";

export const GET = (request: NextRequest) => requestFile(request, "xlsx");
