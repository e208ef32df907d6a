/** Next calls this once, when a server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepUp, workBeside } = await import("@/lib/operations/upkeep");
  keepUp();
  void workBeside();
}
