import type { ReactNode } from "react";
import { Icon } from "./icon";

type FileFieldProps = {
  label: string;
  hint: string;
  /** As the attribute of an input: the kinds of files that are offered first. */
  accept: string;
  /** Why the last file was not taken, as a sentence. */
  problem?: string | null;
  required?: boolean;
};

/** The file of an upload form, named "file", with what is wrong with the last one. */
export function FileField({ label, hint, accept, problem, required }: FileFieldProps) {
  return (
    <div className="field">
      <label htmlFor="file">{label}</label>
      <p id="file-hint" className="field-hint">
        {hint}
      </p>
      {problem && (
        <p id="file-problem" className="field-problem" role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
      <input
        className="input"
        type="file"
        id="file"
        name="file"
        accept={accept}
        aria-describedby={problem ? "file-hint file-problem" : "file-hint"}
        aria-invalid={problem ? true : undefined}
        required={required}
      />
    </div>
  );
}

/** The papers that are taken in: scans and photographs. */
export const paperFiles = "application/pdf,image/jpeg,image/png,image/webp";

type UploadFormProps = { action: string; className?: string; children: ReactNode };

/** An ordinary form to a route: an action would be given the whole body, and a file may be anything. */
export function UploadForm({ action, className = "form", children }: UploadFormProps) {
  return (
    <form className={className} action={action} method="post" encType="multipart/form-data">
      {children}
    </form>
  );
}
