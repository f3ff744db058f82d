-- Files on their way in, in pieces, so that neither side ever holds one of them more than once.
CREATE TABLE deduction_upload_piece (
  upload_id BIGINT NOT NULL REFERENCES deduction_upload,
  ordinal INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (upload_id, ordinal)
);
INSERT INTO deduction_upload_piece (upload_id, ordinal, content)
  SELECT upload_id, 0, content FROM deduction_upload_file;
DROP TABLE deduction_upload_file;

-- Rows of its list that the file of a result names, faulty ones too.
ALTER TABLE deduction_upload ADD COLUMN named_rows INTEGER DEFAULT 0 NOT NULL;
UPDATE deduction_upload SET named_rows =
  (SELECT count(*) FROM deduction_upload_row r WHERE r.upload_id = deduction_upload.id);
