import type { NextRequest } from "next/server";
import { dialogueFile } from "../dialogue-file";

export const GET = (request: NextRequest) => dialogueFile(request, "csv");
