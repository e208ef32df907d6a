import type { NextRequest } from "next/server";
import { seatMatchFile } from "../seat-match-file";

export const GET = (request: NextRequest) => seatMatchFile(request, "xlsx");
