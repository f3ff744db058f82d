-- Requirement K-3: saved work is kept 70 days.
UPDATE rule_profile SET figures = figures || ',DRAFT_DAYS:70';
