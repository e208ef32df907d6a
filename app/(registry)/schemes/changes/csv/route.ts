import type { NextRequest } from "next/server";
import { changeFile } from "../change-file";

export const GET = (request: NextRequest) => changeFile(request, "csv");
