import type { NextRequest } from "next/server";
import { workerFile } from "../worker-file";

export const GET = (request: NextRequest) => workerFile(request, "xlsx");
