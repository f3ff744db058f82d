-- Requirement S-6: what an institution sets otherwise than its profile, one row a change.
CREATE TABLE institution_profile (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  version INTEGER NOT NULL,
  differences VARCHAR(4000) NOT NULL,
  note VARCHAR(400) NOT NULL,
  changed_by VARCHAR(64) NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL,
  UNIQUE (institution_id, version)
);

-- The version that holds; 0 is the profile itself.
ALTER TABLE institution ADD COLUMN profile_version INTEGER DEFAULT 0 NOT NULL;

-- Grows with each change of the help desk, so that an old page is told from a new one.
ALTER TABLE institution ADD COLUMN help_desk_version INTEGER DEFAULT 0 NOT NULL;

-- A request may ask for a profile.
ALTER TABLE staff_request ALTER COLUMN new_value SET DATA TYPE VARCHAR(4000);
ALTER TABLE staff_request ALTER COLUMN pending_key SET DATA TYPE VARCHAR(80);
