import type { NextRequest } from "next/server";
import { cooperativeFile } from "../cooperative-file";

export const GET = (request: NextRequest) => cooperativeFile(request, "csv");
