-- Schemes have versions now: K takes every core unit of the version of the day of the assessment, before the first of the
-- first. Rows already there are not looked at again.
CREATE OR REPLACE FUNCTION refuse_competent_without_core_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM scheme_units
     WHERE scheme_id = NEW.scheme_id AND version = coalesce(scheme_version_on(NEW.scheme_id, NEW.assessed_on), 1)
       AND core AND unit_code = ANY(NEW.not_yet_units)
  ) THEN
    RAISE EXCEPTION 'competent with a core unit not yet competent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
