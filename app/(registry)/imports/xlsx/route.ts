import type { NextRequest } from "next/server";
import { importFile } from "../import-file";

export const GET = (request: NextRequest) => importFile(request, "xlsx");
