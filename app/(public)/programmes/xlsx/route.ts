import type { NextRequest } from "next/server";
import { programmeFile } from "../programme-file";

export const GET = (request: NextRequest) => programmeFile(request, "xlsx");
