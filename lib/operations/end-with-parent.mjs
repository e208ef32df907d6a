// Loaded first by every process that child.ts starts: the channel to the parent closes even when that is killed
// outright, and nothing may go on without it.
process.on("disconnect", () => process.exit());
// Waiting for that keeps no process from ending by itself.
process.channel?.unref();
// This process alone: the workers that it starts would inherit its options.
process.execArgv.splice(process.execArgv.indexOf("--import"), 2);
