"use client";

import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useId,
  useRef,
} from "react";
import { useFormStatus } from "react-dom";
import { type FormAction, type FormState, freshForm } from "./form-state";
import { Icon } from "./icon";

const FormContext = createContext<{ state: FormState; id: string }>({ state: freshForm, id: "" });

type FormProps = {
  action: FormAction;
  /** A new UUID for each rendering of the page: the same submission sent five times has one effect. */
  submissionKey: string;
  /** What goes along unseen, such as the version of what is edited. */
  hidden?: Record<string, string>;
  children: ReactNode;
  className?: string;
};

/** A form that works without scripts, shows again what was typed and says beside each field what is wrong with it. */
export function Form({ action, submissionKey, hidden = {}, children, className = "form" }: FormProps) {
  const [state, send] = useActionState(action, freshForm);
  const id = useId();
  return (
    <FormContext value={{ state, id }}>
      {/* The browser's own bubbles speak the browser's language and know no rule of ours: the server answers alone. */}
      <form action={send} className={className} noValidate>
        <Answer state={state} id={id} />
        <input type="hidden" name="submissionKey" value={submissionKey} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </FormContext>
  );
}

/** What came of the form, and a link to each field that has to be looked at again. */
function Answer({ state, id }: { state: FormState; id: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "fresh") box.current?.focus();
  }, [state]);
  if (state.status === "fresh") return null;

  const done = state.status === "done";
  const problems = Object.entries(state.problems);
  return (
    // Without scripts the page arrives anew, and the browser goes to what asks for its focus.
    <div
      ref={box}
      className="notice"
      data-tone={done ? "good" : "bad"}
      role={done ? "status" : "alert"}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer to what was just sent is what its sender waits for
      autoFocus
    >
      <Icon name={done ? "check" : "alert"} />
      <div>
        {state.message && <p className="notice-title">{state.message}</p>}
        {problems.length > 0 && (
          <ul>
            {problems.map(([name, problem]) => (
              <li key={name}>
                <a href={`#${id}-${name}`}>{problem}</a>
              </li>
            ))}
          </ul>
        )}
        {state.next && (
          <p>
            <a href={state.next.href}>{state.next.label}</a>
          </p>
        )}
      </div>
    </div>
  );
}

type Labelled = {
  name: string;
  label: string;
  /** A word after the label, such as "opsional". */
  note?: string;
  /** How to fill it in, always in sight. */
  hint?: string;
  /** For a field in a table, whose column and row already name it to the eye. */
  labelHidden?: boolean;
};

/** What a field knows of its form: its id, what was typed, what is wrong, and how these are tied together. */
function useField({ name, hint }: Labelled) {
  const { state, id: formId } = useContext(FormContext);
  const id = `${formId}-${name}`;
  const problem = state.problems[name];
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  return {
    id,
    problem,
    entered: state.entered[name],
    tied: { id, name, "aria-invalid": problem ? true : undefined, "aria-describedby": describedBy },
  };
}

type Frame = Labelled & { id: string; problem: string | undefined; children: ReactNode };

function FieldFrame({ id, problem, label, note, hint, labelHidden, children }: Frame) {
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? "sr-only" : undefined}>
        {label}
        {note && <span className="field-note"> ({note})</span>}
      </label>
      <Hints id={id} hint={hint} problem={problem} />
      {children}
    </div>
  );
}

function Hints({ id, hint, problem }: { id: string; hint?: string; problem?: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          <Icon name="alert" />
          {problem}
        </p>
      )}
    </>
  );
}

type FieldProps = Labelled & Omit<ComponentProps<"input">, "id" | "name">;

/** One line: text, a number, a day. A password is never shown again. */
export function Field({ name, label, note, hint, labelHidden, defaultValue, ...input }: FieldProps) {
  const { id, problem, entered, tied } = useField({ name, label, hint });
  const kept = input.type === "password" ? undefined : (entered ?? defaultValue);
  return (
    <FieldFrame {...{ id, problem, name, label, note, hint, labelHidden }}>
      <input className="input" {...input} {...tied} defaultValue={kept} />
    </FieldFrame>
  );
}

type TextAreaProps = Labelled & Omit<ComponentProps<"textarea">, "id" | "name">;

export function TextAreaField({ name, label, note, hint, labelHidden, defaultValue, ...area }: TextAreaProps) {
  const { id, problem, entered, tied } = useField({ name, label, hint });
  return (
    <FieldFrame {...{ id, problem, name, label, note, hint, labelHidden }}>
      <textarea className="input" rows={3} {...area} {...tied} defaultValue={entered ?? defaultValue} />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

type SelectProps = Labelled &
  Omit<ComponentProps<"select">, "id" | "name"> & { options: Option[]; placeholder?: string };

/** `placeholder` is the first line, with an empty value, where nothing may be chosen beforehand. */
export function SelectField(props: SelectProps) {
  const { name, label, note, hint, labelHidden, options, placeholder, defaultValue, ...select } = props;
  const { id, problem, entered, tied } = useField({ name, label, hint });
  const kept = entered ?? defaultValue;
  return (
    <FieldFrame {...{ id, problem, name, label, note, hint, labelHidden }}>
      {/* React resets the form after each action. Without the key a <select> falls back to its first line. */}
      <select key={String(kept)} className="input" {...select} {...tied} defaultValue={kept}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label: words, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

type CheckboxProps = Labelled & Omit<ComponentProps<"input">, "id" | "name" | "type">;

/** Sends `value` ("on") when ticked and nothing when not. */
export function CheckboxField({ name, label, note, hint, labelHidden, defaultChecked, ...input }: CheckboxProps) {
  const { id, problem, entered, tied } = useField({ name, label, hint });
  const ticked = entered === undefined ? defaultChecked : entered !== "";
  return (
    <div className="field">
      <div className="choice">
        <input key={String(ticked)} type="checkbox" {...input} {...tied} defaultChecked={ticked} />
        <label htmlFor={id} className={labelHidden ? "sr-only" : undefined}>
          {label}
          {note && <span className="field-note"> ({note})</span>}
        </label>
      </div>
      <Hints id={id} hint={hint} problem={problem} />
    </div>
  );
}

type RadioProps = Labelled & { options: Option[]; defaultValue?: string; inline?: boolean; required?: boolean };

/** A few choices, all in sight; `label` is their legend. */
export function RadioField({
  name,
  label,
  note,
  hint,
  labelHidden,
  options,
  defaultValue,
  inline,
  required,
}: RadioProps) {
  const { id, problem, entered, tied } = useField({ name, label, hint });
  const kept = entered ?? defaultValue;
  return (
    <fieldset className="field" aria-describedby={tied["aria-describedby"]}>
      <legend className={labelHidden ? "sr-only" : undefined}>
        {label}
        {note && <span className="field-note"> ({note})</span>}
      </legend>
      <Hints id={id} hint={hint} problem={problem} />
      <div className="choices" data-inline={inline}>
        {options.map(({ value, label: words, disabled }, index) => (
          <label key={value} className="choice">
            {/* The first carries the id of the field, so that the list of problems leads to it. */}
            <input
              key={String(kept)}
              type="radio"
              id={index === 0 ? id : undefined}
              {...{ name, value, disabled, required }}
              aria-invalid={tied["aria-invalid"]}
              defaultChecked={kept === value}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type SubmitProps = { children: ReactNode; tone?: "primary" | "plain" | "danger"; name?: string; value?: string };

/** Sending twice does no harm (the submission key sees to it); the button shows that the first is on its way. */
export function SubmitButton({ children, tone = "primary", name, value }: SubmitProps) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className="button" data-tone={tone} aria-busy={pending || undefined} {...{ name, value }}>
      {children}
    </button>
  );
}
