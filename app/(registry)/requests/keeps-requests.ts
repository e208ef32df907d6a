import type { Officer } from "@/lib/auth/officer";

/** Boards ask, offices and the ministry ask and answer; nobody else meets a request. */
export const keepsRequests = ({ role }: Officer) =>
  role === "COOPERATIVE" || role === "LOCAL_OFFICE" || role === "MINISTRY";
