import type { signIn as inIndonesian } from "../id/sign-in";
import type { SameKeys } from "../same-keys";

export const signIn: SameKeys<typeof inIndonesian> = {
  title: "Sign in",
  lead: "For officers of the ministries, local offices, cooperatives, training centres and certification bodies.",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  submitWith: "Sign in with {provider}",
  otherWay: "Another way",
  emailMissing: "Enter your e-mail.",
  passwordMissing: "Enter your password.",
  checkForm: "Enter your e-mail and password.",
  refusal: {
    "wrong-credentials": "The e-mail or password is wrong, or the account is not active.",
    "too-many-attempts": "Too many attempts. Try again in {minutes} min.",
  },
  notice: {
    required: "Sign in first to open that page.",
    "signed-out": "You are signed out.",
    "signed-out-everywhere": "All your sessions are closed, on this device and others.",
    "password-changed": "Your password is changed and all sessions are closed. Sign in with the new password.",
  },
  problem: {
    tooManyAttempts: "Too many attempts. Try again in some minutes.",
    unknownAccount: "The account of that identity provider is not registered here, or not active.",
    other: "Signing in did not succeed. Try again.",
  },
  demo: {
    title: "Sample accounts",
    text: "Choose an account to fill in its e-mail. The password of all of them:",
    tasks: {
      MINISTRY: "coverage of all Indonesia",
      MANPOWER: "training and certification of all Indonesia",
      LOCAL_OFFICE: "coverage of its own region",
      COOPERATIVE: "board and supervisors of one cooperative",
      CENTRE: "batches and completions of one training centre",
      CERTIFICATION_BODY: "decisions and certificates of one certification body",
      ASSESSOR: "recommendations after assessment, same body",
      AUDITOR: "the log of acts and of data read",
    },
  },
};
