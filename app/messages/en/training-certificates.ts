import type { trainingCertificates as inIndonesian } from "../id/training-certificates";
import type { SameKeys } from "../same-keys";

export const trainingCertificates: SameKeys<typeof inIndonesian> = {
  title: "Training certificates",
  lead: "For participants who completed the course. No certificate of competence: that is an LSP's, after an assessment.",
  waiting: "{count, plural, one {# participant has} other {# participants have}} completed and no certificate yet",
  issuedOn: "Day of issue",
  issuedOnHint: "Not before the course was completed. Numbers go on from your centre's last of that year.",
  submit: "Number and issue them",
  printAll: "Print all (PDF, {count, number})",
  completed: "Participants who completed",
  completedText: "A certificate printed again bears the same number, name and day.",
  name: "Name",
  number: "Number",
  notIssued: "No number yet",
  print: "Print",
  printOf: "PDF of the training certificate of {name}",
  nobody: "Nobody has completed the course yet",
  nobodyText: "Training certificates can be issued once the results of the participants are recorded.",
  done: "{count, plural, one {# training certificate is} other {# training certificates are}} issued and ready to print.",
  problem: "Nothing has been issued yet. Look at the marked field.",
  dayMissing: "Enter the day of issue.",
  refusal: {
    "batch-not-found": "This batch was not found, or is not within your authority.",
    "nothing-to-issue": "Nobody who completed waits for a training certificate.",
    "in-the-future": "Today is {today}; a certificate cannot bear a day that has not come.",
    "before-completion": "On that day some participants had not completed the course yet.",
  },
};
