import type { NextRequest } from "next/server";
import { applicationFile } from "../application-file";

export const GET = (request: NextRequest) => applicationFile(request, "csv");
