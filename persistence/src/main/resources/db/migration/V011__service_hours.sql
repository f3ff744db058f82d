-- Requirements A-5 and A-6. The values are rokin's, which hold where a profile says nothing else.
ALTER TABLE rule_profile ADD COLUMN idle_warning_minutes INTEGER DEFAULT 2 NOT NULL;
ALTER TABLE rule_profile ADD COLUMN closing_notice_minutes INTEGER DEFAULT 15 NOT NULL;

-- The most special row holds: the institution's own, its profile's, the one of neither.
CREATE TABLE service_hours (
  id BIGINT PRIMARY KEY,
  profile_id BIGINT UNIQUE REFERENCES rule_profile,
  institution_id BIGINT UNIQUE REFERENCES institution,
  always_open BOOLEAN NOT NULL,
  week VARCHAR(200) NOT NULL,
  closed_on_holidays BOOLEAN NOT NULL,
  yearly_closed VARCHAR(600) NOT NULL
);
INSERT INTO service_hours
  (id, profile_id, institution_id, always_open, week, closed_on_holidays, yearly_closed) VALUES
  (1, NULL, NULL, FALSE,
   'MONDAY 08:00-20:00,TUESDAY 08:00-20:00,WEDNESDAY 08:00-20:00,THURSDAY 08:00-20:00,FRIDAY 08:00-20:00',
   TRUE, '01-01,01-02,01-03,12-31');

-- Holidays by law, for every institution.
CREATE TABLE holiday (
  holiday_date DATE PRIMARY KEY,
  name_ja VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL
);

-- What an institution changes of them: further closed days, and holidays on which it works.
CREATE TABLE institution_holiday (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  holiday_date DATE NOT NULL,
  closed BOOLEAN NOT NULL,
  name VARCHAR(200) NOT NULL,
  UNIQUE (institution_id, holiday_date)
);

-- 国民の祝日に関する法律, with 振替休日 (§3 II) and 国民の休日 (§3 III).
INSERT INTO holiday (holiday_date, name_ja, name_en) VALUES
  (DATE '2026-01-01', '元日', 'New Year''s Day'),
  (DATE '2026-01-12', '成人の日', 'Coming of Age Day'),
  (DATE '2026-02-11', '建国記念の日', 'National Foundation Day'),
  (DATE '2026-02-23', '天皇誕生日', 'Emperor''s Birthday'),
  (DATE '2026-03-20', '春分の日', 'Vernal Equinox Day'),
  (DATE '2026-04-29', '昭和の日', 'Showa Day'),
  (DATE '2026-05-03', '憲法記念日', 'Constitution Memorial Day'),
  (DATE '2026-05-04', 'みどりの日', 'Greenery Day'),
  (DATE '2026-05-05', 'こどもの日', 'Children''s Day'),
  (DATE '2026-05-06', '振替休日', 'Substitute holiday'),
  (DATE '2026-07-20', '海の日', 'Marine Day'),
  (DATE '2026-08-11', '山の日', 'Mountain Day'),
  (DATE '2026-09-21', '敬老の日', 'Respect for the Aged Day'),
  (DATE '2026-09-22', '国民の休日', 'Citizens'' holiday'),
  (DATE '2026-09-23', '秋分の日', 'Autumnal Equinox Day'),
  (DATE '2026-10-12', 'スポーツの日', 'Sports Day'),
  (DATE '2026-11-03', '文化の日', 'Culture Day'),
  (DATE '2026-11-23', '勤労感謝の日', 'Labour Thanksgiving Day'),
  (DATE '2027-01-01', '元日', 'New Year''s Day'),
  (DATE '2027-01-11', '成人の日', 'Coming of Age Day'),
  (DATE '2027-02-11', '建国記念の日', 'National Foundation Day'),
  (DATE '2027-02-23', '天皇誕生日', 'Emperor''s Birthday'),
  (DATE '2027-03-21', '春分の日', 'Vernal Equinox Day'),
  (DATE '2027-03-22', '振替休日', 'Substitute holiday'),
  (DATE '2027-04-29', '昭和の日', 'Showa Day'),
  (DATE '2027-05-03', '憲法記念日', 'Constitution Memorial Day'),
  (DATE '2027-05-04', 'みどりの日', 'Greenery Day'),
  (DATE '2027-05-05', 'こどもの日', 'Children''s Day'),
  (DATE '2027-07-19', '海の日', 'Marine Day'),
  (DATE '2027-08-11', '山の日', 'Mountain Day'),
  (DATE '2027-09-20', '敬老の日', 'Respect for the Aged Day'),
  (DATE '2027-09-23', '秋分の日', 'Autumnal Equinox Day'),
  (DATE '2027-10-11', 'スポーツの日', 'Sports Day'),
  (DATE '2027-11-03', '文化の日', 'Culture Day'),
  (DATE '2027-11-23', '勤労感謝の日', 'Labour Thanksgiving Day');
