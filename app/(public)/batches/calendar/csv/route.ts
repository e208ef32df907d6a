import type { NextRequest } from "next/server";
import { calendarFile } from "../calendar-file";

export const GET = (request: NextRequest) => calendarFile(request, "csv");
