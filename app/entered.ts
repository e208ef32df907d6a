/** What was typed into these fields, to be shown again beside what is wrong. Never name a password here. */
export const enteredIn = <Name extends string>(form: FormData, names: readonly Name[]) =>
  Object.fromEntries(
    names.map((name) => {
      const value = form.get(name);
      return [name, typeof value === "string" ? value : ""];
    }),
  ) as Record<Name, string>;
