import type { ComponentProps, ReactNode } from "react";

type Option = { value: string; label: string };

type Props = {
  /** Names the form, such as "Saringan". */
  label: string;
  action: string;
  /** Parameters to be kept, such as the order of the list. */
  hidden?: Record<string, string | undefined>;
  submit: string;
  /** Back to the list without filters; only when there are some. */
  clear?: { href: string; label: string } | null;
  children: ReactNode;
};

/** A form that asks by its address: what it shows can be sent to somebody else as a link. */
export function FilterBar({ label, action, hidden = {}, submit, clear, children }: Props) {
  return (
    <form className="filters" action={action} method="get" aria-label={label}>
      <Hidden values={hidden} />
      {children}
      <button type="submit" className="button">
        {submit}
      </button>
      {clear && <a href={clear.href}>{clear.label}</a>}
    </form>
  );
}

export function Hidden({ values }: { values: Record<string, string | undefined> }) {
  return Object.entries(values).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  );
}

/** `all` is the first line, with an empty value. */
export function FilterSelect(props: { name: string; label: string; value?: string; all?: string; options: Option[] }) {
  const { name, label, value, all, options } = props;
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} className="input" name={name} defaultValue={value ?? ""}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function FilterField({
  name,
  label,
  value,
  ...input
}: { name: string; label: string; value?: string } & ComponentProps<"input">) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <input id={`filter-${name}`} className="input" name={name} defaultValue={value} {...input} />
    </div>
  );
}
