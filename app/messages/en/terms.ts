import type { terms as inIndonesian } from "../id/terms";
import type { SameKeys } from "../same-keys";

export const terms: SameKeys<typeof inIndonesian> = {
  start: {
    title: "Fill the post of {position}",
    lead: "Enter who holds this post and since when.",
    submit: "Save as {position}",
  },
  end: {
    title: "End the term of {name}",
    lead: "{position}, in office since {from}.",
    planned: "At present it ends on {day}.",
    effect: "What will happen",
    effectText:
      "From the day after that last day the post of {position} is vacant until it is filled again, and the cooperative's coverage changes from then on. The history stays; a term that is past cannot be opened again.",
    replaceInstead: "Is there a successor already? Use Replace: both are entered at once",
    submit: "End the term",
    ended: "This term ended on {day}.",
  },
  replace: {
    title: "Replace {name} as {position}",
    lead: "In office since {from}.",
    effect: "What will happen",
    effectText:
      "{name} ends the day before the successor's first day, so the post of {position} is vacant on no day. Both are entered at once or not at all.",
    leaves: "The present holder",
    comes: "The successor",
    submit: "Replace the holder",
  },
  back: "Back to the cooperative",
  cancel: "Cancel",
  exOfficio: "The chair of the supervisors is the village head of {village} by office, not by election.",
  exOfficioUrban:
    "The chair of the supervisors is the urban village head (lurah) of {village} by office, not by election.",
  taken: "This post is held by {name}. To put somebody else there, use Replace.",
  takenLink: "Replace {name}",
  fields: {
    personId: "Person",
    personIdHint:
      "Choose somebody entered in this cooperative before. Otherwise leave “New person” and fill in the fields.",
    newPerson: "New person",
    newPersonLegend: "About the new person",
    name: "Full name",
    nameHint: "As on the identity card.",
    nationalId: "National ID (NIK)",
    nationalIdHint: "16 digits on the identity card. Stored encrypted; after this it is shown masked only.",
    birthDate: "Birth date",
    birthDateHint: "Leave empty if it is the one in the national ID.",
    sex: "Sex",
    sexFromNationalId: "As in the national ID",
    sexes: { FEMALE: "Female", MALE: "Male" },
    phone: "Telephone",
    phoneHint: "Such as 0800 1234 5678.",
    startDate: "First day in office",
    startDateHint: "May be past, or up to a year ahead.",
    successorStartDateHint: "The successor's first day, after {from}.",
    endDate: "Last day in office",
    endDateHint: "That day still counts as in office.",
    reason: "Why it ends",
    sure: "I have checked: this is another person than the one already entered",
  },
  problem: "Nothing has been saved. Look at the marked fields.",
  changedMeanwhile: "Somebody else changed this meanwhile; nothing of what you entered has been saved.",
  savedNow: "Saved now: {saved}.",
  youTyped: "You entered: {typed}. Check it, and send it again if you still want to save it.",
  changedVersion: {
    running: "still running without a last day",
    ends: "ends on {day} ({reason})",
    endsPlain: "ends on {day}",
    starts: "{name} from {day}",
  },
  required: {
    name: "Give the full name, three letters at least.",
    nationalId: "Give the national ID of 16 digits.",
    birthDate: "Give a birth date that exists, since 1900.",
    sex: "Choose female or male, or leave it as in the national ID.",
    phone: "Give a telephone number that begins with 0 and has 9 to 13 digits, or leave it empty.",
    startDate: "Give the first day in office.",
    endDate: "Give the last day in office.",
    reason: "Choose why it ends.",
    personId: "Choose the person from the list, or enter a new person.",
  },
  refusal: {
    "cooperative-not-found": "This cooperative was not found, or lies outside your authority.",
    "needs-approval": "Another officer has to agree to this change.",
    "term-not-found": "This term was not found, or lies outside your authority.",
    "changed-meanwhile": "Somebody else has just changed this.",
    "person-not-found": "This person was not found, or lies outside your authority.",
    "national-id-not-16-digits": "A national ID has 16 digits. Count them again.",
    "national-id-impossible-date":
      "Digits 7 to 12 of this national ID are no possible birth date (a woman's day has 40 added). Compare with the card.",
    "national-id-serial-zero": "The last four digits of a national ID are never 0000. Compare with the card.",
    "national-id-known-other-name":
      "This national ID is already entered under another name. Compare with the card once more; if it is right, ask the regency's cooperative office to look into it.",
    "birth-date-missing":
      "The year in this national ID makes an age outside 17 to 100. Give the birth date on the card.",
    "birth-date-in-the-future": "This birth date is still to come.",
    "possible-duplicate":
      "Somebody with a similar name, and the same or nearly the same birth date, telephone or national ID, is already entered. Check what you typed; if it is another person, tick the box below, and the local office will look at it.",
    "under-17": "This person is not yet 17 on the first day in office.",
    "already-in-this-cooperative":
      "This person already holds a post in this cooperative at that time. One person, one post, and never in the board and among the supervisors at once (UU 25/1992). End the other post first.",
    "post-taken":
      "Somebody holds this post on or after that day: one post, one person. Use Replace, or choose a later day.",
    "starts-before-founding": "That day is before the cooperative was founded.",
    "starts-after-dissolution": "The cooperative was dissolved before that day.",
    "starts-too-far-ahead": "A year ahead at most.",
    "term-over-five-years":
      "A term lasts five years at most (UU 25/1992 art. 29). After re-election, enter it from the latest election.",
    "starts-before-predecessor": "It has to be after the first day of the present holder.",
    "end-before-start": "The last day cannot be before the first.",
    "already-ended": "This term has ended and cannot be changed any more.",
    "ends-after-next-term": "By that day the successor, or this person's next post, has already begun.",
    "dies-in-the-future": "A day of death cannot be after today.",
  },
};
