import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge, type Tone } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Columns } from "@/components/columns";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { type VenueStanding, venueKinds } from "@/lib/assessment/venue-rules";
import { listVenues, longestAddress, longestName, type Venue } from "@/lib/assessment/venues";
import { keepsVenuesOf, seesVenuesOf } from "@/lib/assessment/visibility";
import { requireOfficer } from "@/lib/auth/require-officer";
import { daysAfter, monthsAfter } from "@/lib/calendar/day";
import { dayText, shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findCertificationBody } from "@/lib/certificates/public-queries";
import type { Language } from "@/lib/language";
import { listRegenciesByProvince } from "@/lib/regions/public-queries";
import { bodyHref } from "../stations";
import { saveVenueAction, verifyVenueAction } from "./actions";

type Props = PageProps<"/certification-bodies/[certificationBodyId]/venues">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "venues")("title") };
}

/** Where an LSP assesses, for its own people and the ministries; its office adds places and verifies them. */
export default async function VenuesPage({ params }: Props) {
  const [officer, { certificationBodyId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const body = (await findCertificationBody(uuidParam(certificationBodyId))) ?? notFound();
  if (!seesVenuesOf(officer, certificationBodyId)) notFound();
  const venues = await listVenues(officer, certificationBodyId, today());
  const [say, common] = [wordsIn(language, "venues"), wordsIn(language, "common")];
  const list =
    venues.length > 0 ? (
      <VenueTable venues={venues} language={language} />
    ) : (
      <EmptyState title={say("empty")}>
        <p>{say("emptyText")}</p>
      </EmptyState>
    );
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: body.name, href: bodyHref(certificationBodyId) }, { label: say("title") }]}
          />
        }
        title={say("title")}
        lead={say("lead")}
      />
      {keepsVenuesOf(officer, certificationBodyId) ? (
        <Columns
          aside={
            <div className="grid gap-6">
              <Panel title={say("add.title")}>
                <AddForm certificationBodyId={certificationBodyId} language={language} />
              </Panel>
              {venues.length > 0 && (
                <Panel title={say("verify.title")}>
                  <VerifyForm {...{ venues, certificationBodyId, language }} />
                </Panel>
              )}
            </div>
          }
        >
          {list}
        </Columns>
      ) : (
        list
      )}
    </>
  );
}

const tones: Record<VenueStanding, Tone> = { VERIFIED: "good", COMING: "note", EXPIRED: "bad", UNVERIFIED: "warn" };

function VenueTable({ venues, language }: { venues: Venue[]; language: Language }) {
  const say = wordsIn(language, "venues");
  return (
    <DataTable
      caption={say("table")}
      captionHidden
      phone="stack"
      rows={venues}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: say("name"),
          cell: ({ name, region, address }) => (
            <>
              {name}
              <small>{[address, region].filter(Boolean).join(", ")}</small>
            </>
          ),
        },
        { key: "kind", header: say("kind"), cell: ({ kind }) => say(`kinds.${kind}`) },
        {
          key: "standing",
          header: say("standing"),
          cell: (venue) => (
            <div>
              <Badge tone={tones[venue.standing]}>{standingText(venue, language)}</Badge>
              {venue.verifications.map(({ validFrom, validTo }) => (
                <small key={validFrom} className="block">
                  {say("span", { from: shortDayText(validFrom, language), to: shortDayText(validTo, language) })}
                </small>
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}

/** The day that the word is about: the last of the span in force or past, the first of one to come. */
function standingText({ standing, verifications }: Venue, language: Language): string {
  const say = wordsIn(language, "venues");
  const inForce = verifications.find(({ validFrom, validTo }) => validFrom <= today() && today() <= validTo);
  const coming = verifications.at(-1)?.validFrom;
  const day = standing === "COMING" ? coming : (inForce ?? verifications.at(0))?.validTo;
  return say(`standings.${standing}`, { day: day ? dayText(day, language) : "" });
}

type FormProps = { certificationBodyId: string; language: Language };

async function AddForm({ certificationBodyId, language }: FormProps) {
  const [say, common] = [wordsIn(language, "venues"), wordsIn(language, "common")];
  const regencies = await listRegenciesByProvince();
  return (
    <Form action={saveVenueAction} submissionKey={randomUUID()} hidden={{ certificationBodyId }}>
      <Field name="name" label={say("name")} maxLength={longestName} autoComplete="off" />
      <SelectField
        name="kind"
        label={say("kind")}
        placeholder={common("choose")}
        options={venueKinds.map((kind) => ({
          value: kind,
          label: `${say(`kinds.${kind}`)}: ${say(`kindHints.${kind}`)}`,
        }))}
      />
      <SelectField
        name="regionCode"
        label={say("region")}
        placeholder={common("choose")}
        options={regencies.map(({ code, name, province }) => ({ value: code, label: `${province}: ${name}` }))}
      />
      <Field
        name="address"
        label={say("address")}
        note={common("optional")}
        maxLength={longestAddress}
        autoComplete="off"
      />
      <SubmitButton>{say("add.submit")}</SubmitButton>
    </Form>
  );
}

function VerifyForm({ venues, certificationBodyId, language }: FormProps & { venues: Venue[] }) {
  const [say, common] = [wordsIn(language, "venues"), wordsIn(language, "common")];
  return (
    <Form action={verifyVenueAction} submissionKey={randomUUID()} hidden={{ certificationBodyId }}>
      <p className="field-hint">{say("verify.text")}</p>
      <SelectField
        name="venueId"
        label={say("verify.venue")}
        placeholder={common("choose")}
        options={venues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="validFrom" type="date" label={say("verify.from")} defaultValue={today()} />
      <Field
        name="validTo"
        type="date"
        label={say("verify.to")}
        defaultValue={daysAfter(monthsAfter(today(), 12), -1)}
      />
      <SubmitButton>{say("verify.submit")}</SubmitButton>
    </Form>
  );
}
