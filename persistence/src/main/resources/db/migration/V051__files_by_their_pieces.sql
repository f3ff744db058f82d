-- What held bytes goes first: H2 copies a table for each column that comes. Ids of uploads and files
-- come of one sequence, so that each can name its own bytes.
DROP TABLE IF EXISTS deduction_upload_piece;
ALTER TABLE deduction_file DROP COLUMN IF EXISTS content;

ALTER TABLE deduction_upload ADD COLUMN content_id BIGINT;
UPDATE deduction_upload SET content_id = id;
ALTER TABLE deduction_upload ALTER COLUMN content_id SET NOT NULL;

ALTER TABLE deduction_file ADD COLUMN content_id BIGINT;
ALTER TABLE deduction_file ADD COLUMN file_bytes INTEGER;
UPDATE deduction_file SET content_id = id, file_bytes =
  (SELECT coalesce(sum(octet_length(p.content)), 0) FROM deduction_file_piece p
    WHERE p.content_id = deduction_file.id);
ALTER TABLE deduction_file ALTER COLUMN content_id SET NOT NULL;
ALTER TABLE deduction_file ALTER COLUMN file_bytes SET NOT NULL;
CREATE INDEX file_by_content ON deduction_file (content_id);
