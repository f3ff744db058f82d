-- Requirement B-3.
UPDATE rule_profile SET figures = figures || ',NOTICES_FIRST:false' WHERE name <> 'corporate-ib';
UPDATE rule_profile SET figures = figures || ',NOTICES_FIRST:true' WHERE name = 'corporate-ib';
