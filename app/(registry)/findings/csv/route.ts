import type { NextRequest } from "next/server";
import { findingFile } from "../finding-file";

export const GET = (request: NextRequest) => findingFile(request, "csv");
