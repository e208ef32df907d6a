-- Written by hand. The core units that K takes are those of the scheme's version on the day of the assessment: a unit
-- that a later version counts to its core was optional until then. Rows already there were held to a stricter rule.
CREATE OR REPLACE FUNCTION refuse_competent_without_core_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scheme_units
              WHERE scheme_id = NEW.scheme_id AND core AND unit_code = ANY(NEW.not_yet_units)
                AND version = coalesce(scheme_version_on(NEW.scheme_id, NEW.assessed_on), 1)) THEN
    RAISE EXCEPTION 'competent with a core unit not yet competent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
