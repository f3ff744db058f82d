-- Ids of uploads and files come of one sequence, so that each can name its own bytes.
INSERT INTO deduction_file_piece (content_id, ordinal, content)
  SELECT upload_id, ordinal, content FROM deduction_upload_piece;
DROP TABLE deduction_upload_piece;
ALTER TABLE deduction_upload ADD COLUMN content_id BIGINT;
UPDATE deduction_upload SET content_id = id;
ALTER TABLE deduction_upload ALTER COLUMN content_id SET NOT NULL;

INSERT INTO deduction_file_piece (content_id, ordinal, content)
  SELECT id, 0, content FROM deduction_file;
ALTER TABLE deduction_file ADD COLUMN content_id BIGINT;
ALTER TABLE deduction_file ADD COLUMN file_bytes INTEGER;
UPDATE deduction_file SET content_id = id, file_bytes = octet_length(content);
ALTER TABLE deduction_file ALTER COLUMN content_id SET NOT NULL;
ALTER TABLE deduction_file ALTER COLUMN file_bytes SET NOT NULL;
ALTER TABLE deduction_file DROP COLUMN content;
CREATE INDEX file_by_content ON deduction_file (content_id);
