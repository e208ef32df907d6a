import { wordsIn } from "@/app/messages/words";
import { Field, TextAreaField } from "@/components/form";
import { Notice } from "@/components/notice";
import type { LegalData } from "@/lib/cooperatives/legal-data";
import type { Language } from "@/lib/language";

type Props = { legalData: LegalData; village: string; language: Language };

/** What is asked about the legal data of a cooperative; read back with `typedLegalData`. */
export function LegalDataFields({ legalData, village, language }: Props) {
  const [say, common] = [wordsIn(language, "identity"), wordsIn(language, "common")];
  const degrees = (value: number | null) =>
    value === null ? "" : String(value).replace(".", language === "id" ? "," : ".");
  return (
    <>
      <Field name="legalName" label={say("legal.legalName")} defaultValue={legalData.legalName} maxLength={200} />
      <Field
        name="legalEntityNumber"
        label={say("legal.legalEntityNumber")}
        note={common("optional")}
        hint={say("legal.legalEntityNumberHint")}
        defaultValue={legalData.legalEntityNumber ?? ""}
        maxLength={100}
      />
      <Field
        name="legalEntityOn"
        type="date"
        label={say("legal.legalEntityOn")}
        note={common("optional")}
        defaultValue={legalData.legalEntityOn ?? ""}
      />
      <Field
        name="seatVillageCode"
        label={say("legal.seatVillageCode")}
        hint={say("legal.seatVillageCodeHint", { name: village })}
        inputMode="decimal"
        defaultValue={legalData.seatVillageCode}
        maxLength={20}
      />
      <Notice title={say("legal.effect")}>
        <p>{say("legal.effectText")}</p>
      </Notice>
      <TextAreaField
        name="address"
        label={say("legal.address")}
        note={common("optional")}
        defaultValue={legalData.address ?? ""}
        maxLength={300}
      />
      <Field
        name="phone"
        type="tel"
        label={say("legal.phone")}
        note={common("optional")}
        defaultValue={legalData.phone ?? ""}
        maxLength={30}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="latitude"
          label={say("legal.latitude")}
          note={common("optional")}
          hint={say("legal.latitudeHint")}
          inputMode="text"
          defaultValue={degrees(legalData.latitude)}
          maxLength={20}
        />
        <Field
          name="longitude"
          label={say("legal.longitude")}
          note={common("optional")}
          hint={say("legal.longitudeHint")}
          inputMode="text"
          defaultValue={degrees(legalData.longitude)}
          maxLength={20}
        />
      </div>
    </>
  );
}
