/** The package brings no types; only what lib/files/xml-events.ts uses is declared. */
declare module "saxen" {
  export class Parser {
    on(event: "openTag", call: (name: string, attributes: () => Record<string, string> | false) => void): this;
    on(event: "closeTag", call: (name: string) => void): this;
    on(event: "text" | "cdata" | "comment" | "attention" | "question", call: (text: string) => void): this;
    write(text: string): this;
    end(): Error | null;
  }
}
