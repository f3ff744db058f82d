-- Requirements B-1 and S-6: staff may set the code that certificates show. What an institution's row
-- brings is its standard.
UPDATE rule_profile SET figures = figures || ',FINANCIAL_CODE:';
