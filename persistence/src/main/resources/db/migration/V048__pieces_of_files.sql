-- Files that were exchanged are kept in pieces as those on their way in, so that a file which is
-- taken over is not written a second time. No foreign key: an upload and a list may hold the same.
CREATE TABLE deduction_file_piece (
  content_id BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (content_id, ordinal)
);
