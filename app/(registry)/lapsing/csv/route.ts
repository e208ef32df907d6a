import type { NextRequest } from "next/server";
import { lapsingFile } from "../lapsing-file";

export const GET = (request: NextRequest) => lapsingFile(request, "csv");
