import { projectFile } from "../project-file";

export const GET = () => projectFile("xlsx");
